using Catalogue.Formats.Text;

namespace Catalogue.Formats.Csv;

/// <summary>How a tool writes names, told by the headers that only it has.</summary>
/// <param name="Signature">Headers that all must be there.</param>
/// <param name="Spelling">How authors are written.</param>
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

    /// <summary>How the authors are written under these headers.</summary>
    public static AuthorSpelling Of(IEnumerable<string> headers)
    {
        var plain = headers.Select(CsvColumns.Plain).ToHashSet(StringComparer.Ordinal);
        return All.FirstOrDefault(dialect => dialect.Signature.All(plain.Contains))?.Spelling ?? AuthorSpelling.Any;
    }
}
