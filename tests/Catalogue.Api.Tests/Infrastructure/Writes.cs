using Catalogue.Records;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>Small writes, as an import makes them.</summary>
internal static class Writes
{
    /// <summary>Stores one paper under a record key of its own; with another title it is the same paper, changed.</summary>
    public static Task StoreAsync(this CatalogueFactory catalogue, string key, string title, string? text = null) =>
        catalogue.StoreAsync(Paper(key, title, text));

    public static Task StoreAsync(this CatalogueFactory catalogue, PaperRecord paper) => catalogue.Writer.StoreAsync(
        [new SourceRecord(SourceKind.Document, "written.txt", new DateOnly(2026, 1, 1), null, [paper])], CancellationToken.None);

    private static PaperRecord Paper(string key, string title, string? text) => new()
    {
        RecordKey = key,
        Title = title,
        Abstract = text,
        Published = PublicationDate.OfDay(new DateOnly(2026, 1, 1)),
        Categories = ["cs.CL"],
        Authors = [new AuthorRecord("Ada Lovelace", 1)],
    };
}
