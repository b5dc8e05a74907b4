using System.Data.Common;
using System.Text;
using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Seeding.ProfilePages;
using Catalogue.Data.Writing;
using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Seeding;

/// <summary>Reads the documents of the seed's manifest into the catalogue, all or none.</summary>
public sealed partial class Seeder(
    CatalogueDatabase database, CatalogueWriter writer, SeedManifest manifest, ILogger<Seeder> logger)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the documents unless something has ever been brought in.</summary>
    public async Task SeedOnceAsync(CancellationToken cancellationToken)
    {
        if (!HasSources(database.Open) && !HasSources(database.OpenPrimary))
            await SeedAsync(cancellationToken);
    }

    /// <summary>Reads the documents, whatever the catalogue has: what has not changed stays as it is.</summary>
    /// <exception cref="DocumentException">A document cannot be read; nothing is stored.</exception>
    public async Task<WriteReport> SeedAsync(CancellationToken cancellationToken)
    {
        var sources = new List<SourceRecord>();
        foreach (var document in manifest.Documents)
        {
            var text = await ReadTextAsync(document, cancellationToken);
            var page = ProfilePageReader.Read(text, document.File, document.Retrieved);
            sources.Add(new SourceRecord(SourceKind.Document, document.File, document.Retrieved, page.Profile, page.Papers));
        }

        var report = await writer.StoreAsync(sources, cancellationToken);
        LogSeeded(logger, sources.Count, report.Created, report.Updated, report.Unchanged, report.Revision);
        return report;
    }

    private static bool HasSources(Func<DbConnection> open)
    {
        using var connection = open();
        using var statements = new Statements(connection);
        return statements.Key("""SELECT "Key" FROM "Sources" LIMIT 1""") is not null;
    }

    /// <summary>Text comes out exactly as it is, or not at all: bytes that are no UTF-8 would be replaced in silence.</summary>
    private async Task<string> ReadTextAsync(SeedDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(Path.Combine(manifest.Directory, document.File), StrictUtf8, cancellationToken);
        }
        catch (DecoderFallbackException exception)
        {
            throw new DocumentException(document.File, null, "the file is not UTF-8 text", exception);
        }
    }

    [LoggerMessage(LogLevel.Information,
        "Read {Documents} documents: {Created} papers created, {Updated} updated, {Unchanged} unchanged; revision {Revision}")]
    private static partial void LogSeeded(ILogger logger, int documents, int created, int updated, int unchanged, long revision);
}
