using Catalogue.Data.Archives;
using Catalogue.Data.Columns;
using Catalogue.Data.Records;
using Catalogue.Data.Seeding;
using Catalogue.Data.Tests.Seeding;
using Catalogue.Data.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Data.Tests.Writing;

/// <summary>A database file of its own, made by the real migrations and opened as the program opens it.</summary>
internal sealed class TestCatalogue : IAsyncDisposable
{
    // Migrating takes longer than most tests: it is done once, and each test has a copy of the file.
    private static readonly Lazy<Task<byte[]>> MigratedFile = new(() => FileAfterAsync(catalogue => catalogue.Migrator.MigrateAsync(default)));
    private static readonly Lazy<Task<byte[]>> SeededFile = new(() => FileAfterAsync(async catalogue =>
    {
        await catalogue.Migrator.MigrateAsync(default);
        await catalogue.Seeder().SeedAsync(default);
    }));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalogue-");
    private readonly ServiceProvider _services;

    private TestCatalogue()
    {
        _services = new ServiceCollection().AddLogging().AddCatalogueDatabase()
            .Configure<DatabaseOptions>(_ => { })
            .Configure<DataOptions>(options => options.Directory = _folder.FullName)
            .AddSingleton(Shipped)
            .AddSingleton<Migrator>().AddSingleton<CatalogueWriter>().AddSingleton<PaperRetirement>().AddSingleton<ArchiveImport>()
            .AddSingleton<CurrentColumns>().AddSingleton<CatalogueReaders>()
            .BuildServiceProvider();
    }

    public static SeedManifest Manifest { get; } = SeedManifest.Read(SeedFolder.Path);

    public static Authorities Shipped { get; } = Authorities.Read(Manifest);

    public string DatabaseFile => Path.Combine(_folder.FullName, "catalogue.db");

    public string Folder => _folder.FullName;

    public IDbContextFactory<CatalogueContext> Contexts => _services.GetRequiredService<IDbContextFactory<CatalogueContext>>();

    public Task<Snapshot> ReadAsync() => _services.GetRequiredService<CatalogueReaders>().OpenAsync(default);

    public Migrator Migrator => _services.GetRequiredService<Migrator>();

    public CatalogueWriter Writer => _services.GetRequiredService<CatalogueWriter>();

    public ArchiveImport Archives => _services.GetRequiredService<ArchiveImport>();

    public PaperRetirement Retirement => _services.GetRequiredService<PaperRetirement>();

    /// <summary>Without a database.</summary>
    public static TestCatalogue Unmade() => new();

    /// <summary>Migrated, without papers.</summary>
    public static Task<TestCatalogue> EmptyAsync() => CopyAsync(MigratedFile);

    /// <summary>With the papers of the seed.</summary>
    public static Task<TestCatalogue> SeededAsync() => CopyAsync(SeededFile);

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
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task<TestCatalogue> CopyAsync(Lazy<Task<byte[]>> file)
    {
        var catalogue = new TestCatalogue();
        await File.WriteAllBytesAsync(catalogue.DatabaseFile, await file.Value);
        return catalogue;
    }

    private static async Task<byte[]> FileAfterAsync(Func<TestCatalogue, Task> prepare)
    {
        await using var catalogue = new TestCatalogue();
        await prepare(catalogue);
        await catalogue.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return await File.ReadAllBytesAsync(catalogue.DatabaseFile);
    }
}
