using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.Csv;

/// <summary>A known header.</summary>
/// <param name="Field">Its meaning.</param>
/// <param name="Header">The header in lower case, with a single space for other characters than letters and digits.</param>
/// <param name="Rank">If a table has several columns for one field, the lowest rank is preferred.</param>
/// <param name="Scheme">The scheme of an identifier; null for other fields.</param>
internal sealed record CsvColumn(CsvField Field, string Header, int Rank, string? Scheme = null);

/// <summary>The headers that people and programs write.</summary>
internal static partial class CsvColumns
{
    private static readonly CsvColumn[] All =
    [
        .. Of(CsvField.Key, "id", "key", "citation key", "citekey", "bibtex key", "eid", "ut unique wos id", "ut", "publication id", "lens id"),
        .. Of(CsvField.Title, "title", "article title", "document title", "paper title", "item title", "titles", "display name", "name of paper", "ti"),
        .. Of(CsvField.Abstract, "abstract", "abstract note", "abstracts", "ab", "summary"),
        .. Of(CsvField.Date, "published", "date", "publication date", "date published", "published date", "pub date", "pubdate", "date of publication", "published on", "issued", "pd"),
        .. Of(CsvField.Year, "year", "publication year", "pub year", "pubyear", "year published", "year of publication", "py"),
        .. Of(CsvField.Authors, "author full names", "af", "authors", "author", "author s", "author names", "authors names", "author name", "creators", "creator", "authorships author display name", "au"),
        .. Of(CsvField.Affiliations, "affiliations", "affiliation", "institutions"),
        .. Of(CsvField.Categories, "arxiv categories", "categories", "category", "primary category"),
        .. Identifiers("doi", "doi", "digital object identifier", "item doi", "doi link", "di", "d o i"),
        .. Identifiers("arxiv", "arxiv", "arxiv id", "arxiv number", "arxivid", "eprint"),
        .. Identifiers("pmid", "pmid", "pubmed id", "pubmedid", "pm"),
        .. Identifiers("pmcid", "pmcid", "pmc id"),
        .. Identifiers("openalex", "openalex", "openalex id"),
        .. Of(CsvField.Address, "url", "urls", "link", "links", "web address", "article url", "articleurl", "item url", "source linkout", "external url", "full text url", "fulltexturl", "pdf link"),
        .. Of(CsvField.CodeAddress, "code url", "codeurl", "repository url", "github", "github url"),
    ];

    private static readonly FrozenDictionary<string, CsvColumn> ByHeader = All.ToFrozenDictionary(column => column.Header, StringComparer.Ordinal);

    /// <summary>Headers that are not imported, but show that a table contains papers.</summary>
    private static readonly FrozenSet<string> Telling =
    [
        "journal", "volume", "issue", "pages", "keywords", "publisher", "source title", "publication", "venue", "booktitle", "issn", "isbn", "citation",
        "journal book", "item type", "publication title", "document type", "entry type", "language", "author keywords", "number", "source", "cites", "cited by",
    ];

    public static IEnumerable<string> Headers => All.Select(column => column.Header);

    public static CsvColumn? Find(string header) => ByHeader.GetValueOrDefault(Plain(header));

    /// <summary>True if a header is one of a table of papers.</summary>
    public static bool IsKnown(string header) => Find(header) is not null || Telling.Contains(Plain(header));

    /// <summary>The normalised form for comparisons: <c>Author(s)_ID</c> becomes <c>author s id</c>.</summary>
    public static string Plain(string header) => Between().Replace(header.ToLowerInvariant(), " ").Trim();

    private static IEnumerable<CsvColumn> Of(CsvField field, params string[] headers) => headers.Select((header, rank) => new CsvColumn(field, header, rank));

    private static IEnumerable<CsvColumn> Identifiers(string scheme, params string[] headers) =>
        headers.Select((header, rank) => new CsvColumn(CsvField.Identifier, header, rank, scheme));

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex Between();
}
