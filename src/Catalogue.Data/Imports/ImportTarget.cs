using Catalogue.Data.Archives;
using Catalogue.Data.Seeding;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;
using Catalogue.Records.Authorities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Data.Imports;

/// <summary>The target of the command <c>import</c>: the catalogue or, for a dry run, a transaction that is rolled back at the end.</summary>
/// <param name="Importer">Imports the files.</param>
/// <param name="DryRun">The dry run that all files share; null if files are really stored.</param>
public sealed record ImportTarget(Importer Importer, DryRun? DryRun = null) : IAsyncDisposable
{
    private EmptyCatalogue? Scratch { get; init; }

    /// <summary>
    /// Begins a dry run on the catalogue. If there is no database yet, it uses an empty one in a temporary file: a dry run must not create one.
    /// </summary>
    /// <exception cref="ImportException">The database must be migrated first.</exception>
    public static async Task<ImportTarget> DryAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<Migrator>().HasMigrated())
            return new ImportTarget(services.GetRequiredService<Importer>(), new DryRun(services.GetRequiredService<IDbContextFactory<CatalogueContext>>()));
        if (services.GetRequiredService<CatalogueDatabase>().IsThere)
            throw new ImportException("the database has no catalogue yet, or was prepared by another version; run 'migrate' first, because --dry-run changes nothing");

        var scratch = new EmptyCatalogue(services.GetRequiredService<Authorities>());
        try
        {
            await scratch.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
            return await DryAsync(scratch.Services, cancellationToken) with { Scratch = scratch };
        }
        catch
        {
            await scratch.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (DryRun is not null)
            await DryRun.DisposeAsync();
        if (Scratch is not null)
            await Scratch.DisposeAsync();
    }

    private sealed class EmptyCatalogue : IAsyncDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalogue-");

        public EmptyCatalogue(Authorities authorities)
        {
            var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "catalogue.db"), Pooling = false };
            Services = new ServiceCollection()
                .AddLogging()
                .AddCatalogueDatabase()
                .Configure<DatabaseOptions>(options => (options.Provider, options.ConnectionString) = (KnownDatabases.Sqlite.Name, file.ToString()))
                .AddSingleton(authorities)
                .AddSingleton<Migrator>()
                .AddSingleton<ArchiveImport>()
                .AddSingleton<CatalogueWriter>()
                .AddSingleton<Importer>()
                .BuildServiceProvider();
        }

        public ServiceProvider Services { get; }

        public async ValueTask DisposeAsync()
        {
            await Services.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
