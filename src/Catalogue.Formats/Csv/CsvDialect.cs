using Catalogue.Formats.Text;

namespace Catalogue.Formats.Csv;

/// <summary>The way in which a program writes names, recognised by its typical headers.</summary>
/// <param name="Signature">Normalised headers, all of which must be present.</param>
/// <param name="Spelling">The way in which authors are written.</param>
internal sealed record CsvDialect(IReadOnlyList<string> Signature, AuthorSpelling Spelling)
{
    private static readonly CsvDialect[] All =
    [
        new(["pmid", "journal book"], AuthorSpelling.Initials),
        new(["eid", "source title"], AuthorSpelling.Initials),
        new(["gsrank"], AuthorSpelling.Commas),
        new(["item type", "publication title"], AuthorSpelling.Semicolons),
        new(["ut unique wos id"], AuthorSpelling.Semicolons),
        new(["pt", "ti", "so"], AuthorSpelling.Semicolons),
        new(["publication id", "pubyear"], AuthorSpelling.Semicolons),
        new(["document title", "publication title"], AuthorSpelling.Semicolons),
        new(["lens id"], AuthorSpelling.Semicolons),
        new(["authors", "title", "publication", "volume", "number", "pages", "year", "publisher"], AuthorSpelling.Semicolons),
        new(["item title", "item doi"], AuthorSpelling.Glued),
    ];

    /// <summary>The way in which authors are written under these headers.</summary>
    public static AuthorSpelling Of(IEnumerable<string> headers)
    {
        var plain = headers.Select(CsvColumns.Plain).ToHashSet(StringComparer.Ordinal);
        return All.FirstOrDefault(dialect => dialect.Signature.All(plain.Contains))?.Spelling ?? AuthorSpelling.Any;
    }
}
