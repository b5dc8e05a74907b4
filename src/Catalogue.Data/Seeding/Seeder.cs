using System.Data.Common;
using System.Text;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Formats.ProfilePage;
using Catalogue.Records;
using Catalogue.Text;
using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Seeding;

/// <summary>Loads the bundled documents that the seed manifest lists, all or none.</summary>
public sealed partial class Seeder(
    CatalogueDatabase database, CatalogueWriter writer, SeedManifest manifest, ILogger<Seeder> logger)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Loads the documents, unless anything has ever been imported.</summary>
    public async Task SeedOnceAsync(CancellationToken cancellationToken)
    {
        if (!HasSources(database.Open) && !HasSources(database.OpenPrimary))
            await SeedAsync(cancellationToken);
    }

    /// <summary>Loads the documents, even into a catalogue with papers. Papers that have not changed stay as they are.</summary>
    /// <exception cref="DocumentException">A document is invalid; nothing is stored.</exception>
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
        LogSeeded(logger, Plural.Of(sources.Count, "document"), Plural.Of(report.Created, "paper"), report.Updated, report.Unchanged, report.Revision);
        return report;
    }

    private static bool HasSources(Func<DbConnection> open)
    {
        using var connection = open();
        using var statements = new PreparedStatements(connection);
        return statements.Key("""SELECT "Key" FROM "Sources" LIMIT 1""") is not null;
    }

    /// <summary>Reads the text strictly: by default, invalid bytes would be replaced silently.</summary>
    private async Task<string> ReadTextAsync(SeedDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(Path.Combine(manifest.Directory, document.File), StrictUtf8, cancellationToken);
        }
        catch (DecoderFallbackException exception)
        {
            throw new DocumentException(document.File, null, "the file is not valid UTF-8", exception);
        }
    }

    [LoggerMessage(LogLevel.Information,
        "Read {Documents}: {Created} created, {Updated} updated, {Unchanged} unchanged; revision {Revision}")]
    private static partial void LogSeeded(ILogger logger, string documents, string created, int updated, int unchanged, long revision);
}
