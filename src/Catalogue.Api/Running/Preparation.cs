using System.Data.Common;
using Catalogue.Data;
using Catalogue.Data.Seeding;
using Catalogue.Data.Suggestions;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Running;

/// <summary>Makes the catalogue ready to answer: the schema first, then the documents.</summary>
internal sealed partial class Preparation(
    Migrator migrator, Seeder seeder, CatalogueReaders readers, Warmer warmer, Readiness readiness, IOptions<SeedOptions> seed, IOptions<DataOptions> data, ILogger<Preparation> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

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
        using (await FirstSnapshotAsync(cancellationToken))
            readiness.Prepare();
        LogReady(logger);
    }

    /// <summary>A standby may not have yet what was made a moment ago.</summary>
    private async Task<Snapshot> FirstSnapshotAsync(CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return await readers.OpenAsync(cancellationToken);
            }
            catch (DbException) when (readers.IsRemote && waited < Patience)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    /// <summary>Reads ahead what the first answers of some kinds would wait for. When it fails, they read it.</summary>
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
            throw new IOException($"{DataOptions.Section}__{nameof(DataOptions.Directory)} '{folder}' cannot be used: {exception.Message}", exception);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Not everything was read ahead: {Reason}")]
    private static partial void LogCold(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "The catalogue is ready")]
    private static partial void LogReady(ILogger logger);
}
