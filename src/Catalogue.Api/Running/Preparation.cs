using Catalogue.Data;
using Catalogue.Data.Seeding;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Running;

/// <summary>Makes the catalogue ready to answer: the schema first, then the documents.</summary>
internal sealed partial class Preparation(
    Migrator migrator, Seeder seeder, CatalogueReaders readers, Readiness readiness, IOptions<SeedOptions> seed, IOptions<DataOptions> data, ILogger<Preparation> logger)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        MakeFolder(data.Value.Directory);
        await migrator.MigrateAsync(cancellationToken);
    }

    /// <summary>Migrates, at the very first start reads the documents, and reads what answers are made from.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        if (seed.Value.Enabled)
            await seeder.SeedOnceAsync(cancellationToken);
        using (await readers.OpenAsync(cancellationToken))
            readiness.Prepare();
        LogReady(logger);
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{DataOptions.Section}__{nameof(DataOptions.Directory)} '{folder}' cannot be used: {exception.Message}", exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "The catalogue is ready")]
    private static partial void LogReady(ILogger logger);
}
