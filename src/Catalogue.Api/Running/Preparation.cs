using Catalogue.Data;
using Catalogue.Data.Seeding;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Running;

/// <summary>Makes the catalogue ready to answer: the schema first, then the documents.</summary>
internal sealed class Preparation(Migrator migrator, Seeder seeder, IOptions<SeedOptions> seed, IOptions<DataOptions> data, Readiness readiness)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        MakeFolder(data.Value.Directory);
        await migrator.MigrateAsync(cancellationToken);
    }

    /// <summary>Migrates, and at the very first start reads the documents.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        if (seed.Value.Enabled)
            await seeder.SeedOnceAsync(cancellationToken);
        readiness.IsPrepared = true;
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
}
