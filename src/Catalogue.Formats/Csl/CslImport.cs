using Catalogue.Formats.Json;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Csl;

/// <summary>Reads CSL-JSON: an array, lines, or one item.</summary>
internal static class CslImport
{
    public static ImportFormat Format { get; } = new("csl", "CSL-JSON, as Zotero, pandoc and citation processors write it.", Recognises, Read);

    private static readonly string[] Telling =
    [
        "issued.date-parts", "issued.raw", "issued.literal", "author.family", "author.literal", "container-title", "title-short", "citation-key", "citation-label",
        "DOI", "PMCID", "publisher-place", "event-place", "archive_location",
        "type=article-journal", "type=article-magazine", "type=article-newspaper", "type=paper-conference", "type=chapter", "type=entry-encyclopedia",
        "type=entry-dictionary", "type=post-weblog", "type=review-book", "type=thesis", "type=webpage", "type=motion_picture", "type=legal_case",
        "type=personal_communication",
    ];

    /// <summary>Zotero's own JSON has the same names; it is recognised by <c>itemType</c>.</summary>
    private static bool Recognises(string head)
    {
        var paths = JsonPaths.Of(head);
        return !paths.Contains("itemType") && Telling.Any(paths.Contains);
    }

    private static IEnumerable<ReadRecord> Read(ImportText text) => JsonRecords.Read(text, (item, line) => [CslEntry.Read(item, line)]);
}
