using System.Data.Common;
using Catalogue.Api.Http;
using Catalogue.Data.Queries;
using Catalogue.Data.Seeding;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Hosting;

/// <summary>Prepares the catalogue at the start: migrates the database, then imports the example data.</summary>
internal sealed partial class StartupTasks(
    Migrator migrator, Seeder seeder, CatalogueReaders readers, Warmer warmer, Readiness readiness, IOptions<SeedOptions> seed, IOptions<DataOptions> data, ILogger<StartupTasks> logger)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        MakeFolder(data.Value.Directory);
        await migrator.MigrateAsync(cancellationToken);
    }

    /// <summary>Migrates the database, imports the example data on the very first start, and reads the columns that responses are computed from.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        if (seed.Value.Enabled)
            await seeder.SeedOnceAsync(cancellationToken);
        using (await readers.OpenFirstAsync(cancellationToken))
            readiness.Prepare();
    }

    /// <summary>Loads data in the background that the first requests would otherwise wait for. If this fails, those requests load it.</summary>
    public async Task WarmAsync(CancellationToken cancellationToken)
    {
        try
        {
            await warmer.WarmAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or DbException)
        {
            LogCold(logger, exception.Message);
        }
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot use the data folder '{folder}' ({DataOptions.Section}__{nameof(DataOptions.Directory)}): {exception.Message}", exception);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Warm-up stopped early: {Reason}")]
    private static partial void LogCold(ILogger logger, string reason);
}
