using Catalogue.Data.Archives;
using Catalogue.Data.Columns;
using Catalogue.Data.Seeding;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Data.Tests.Infrastructure;
using Catalogue.Data.Writing;
using Catalogue.Records;
using Catalogue.Records.Authorities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Data.Tests.Writing;

/// <summary>A database of its own, made by the real migrations and opened as the program opens it.</summary>
internal sealed class TestCatalogue : IAsyncDisposable
{
    // Migrating takes longer than most tests: it is done once, and each test has a copy.
    private static readonly Lazy<Task<TestStore.Template>> Migrated = new(() => TemplateAfterAsync(catalogue => catalogue.Migrator.MigrateAsync(default)));
    private static readonly Lazy<Task<TestStore.Template>> Seeded = new(() => TemplateAfterAsync(async catalogue =>
    {
        await catalogue.Migrator.MigrateAsync(default);
        await catalogue.Seeder().SeedAsync(default);
    }));

    private readonly TestStore _store;
    private readonly ServiceProvider _services;

    private TestCatalogue(TestStore.Template? template = null)
    {
        _store = new TestStore(template);
        _services = new ServiceCollection().AddLogging().AddCatalogueDatabase()
            .Configure<DatabaseOptions>(_store.Configure)
            .Configure<DataOptions>(options => options.Directory = Folder)
            .AddSingleton(Shipped)
            .AddSingleton<Migrator>().AddSingleton<CatalogueWriter>().AddSingleton<PaperLifecycle>().AddSingleton<ArchiveImport>()
            .AddSingleton<CurrentColumns>().AddSingleton<CatalogueReaders>()
            .BuildServiceProvider();
    }

    public static SeedManifest Manifest { get; } = SeedManifest.Read(SeedFolder.Path);

    public static Authorities Shipped { get; } = Manifest.ReadAuthorities();

    public string DatabaseFile => Path.Combine(Folder, "catalogue.db");

    public string Folder => _store.Folder.FullName;

    public IDbContextFactory<CatalogueContext> Contexts => _services.GetRequiredService<IDbContextFactory<CatalogueContext>>();

    /// <summary>Something that works on this catalogue.</summary>
    public T Make<T>(params object[] parts) => ActivatorUtilities.CreateInstance<T>(_services, parts);

    public Task<Snapshot> ReadAsync() => _services.GetRequiredService<CatalogueReaders>().OpenAsync(default);

    public Migrator Migrator => _services.GetRequiredService<Migrator>();

    public CatalogueWriter Writer => _services.GetRequiredService<CatalogueWriter>();

    public ArchiveImport Archives => _services.GetRequiredService<ArchiveImport>();

    public PaperLifecycle Retirement => _services.GetRequiredService<PaperLifecycle>();

    /// <summary>Without a database.</summary>
    public static TestCatalogue Unmade() => new();

    /// <summary>Migrated, without papers.</summary>
    public static async Task<TestCatalogue> EmptyAsync() => new(await Migrated.Value);

    /// <summary>With the papers of the seed.</summary>
    public static async Task<TestCatalogue> SeededAsync() => new(await Seeded.Value);

    public Seeder Seeder(SeedManifest? manifest = null) =>
        ActivatorUtilities.CreateInstance<Seeder>(_services, manifest ?? Manifest);

    /// <summary>Starts with authority files that have learnt.</summary>
    public Task MigrateWithAsync(Authorities authorities) =>
        ActivatorUtilities.CreateInstance<Migrator>(_services, authorities).MigrateAsync(default);

    public Task<CatalogueContext> OpenAsync() => Contexts.CreateDbContextAsync();

    public Task<WriteReport> StoreAsync(params IEnumerable<PaperRecord> papers) => Writer.StoreAsync([Some.Source(papers)], default);

    public async ValueTask DisposeAsync()
    {
        await using (var db = await OpenAsync())
            TestStore.ClearPool(db.Database.GetDbConnection());
        await _services.DisposeAsync();
        _store.Dispose();
    }

    private static async Task<TestStore.Template> TemplateAfterAsync(Func<TestCatalogue, Task> prepare)
    {
        await using var catalogue = new TestCatalogue();
        await prepare(catalogue);
        return catalogue._store.Keep();
    }
}
