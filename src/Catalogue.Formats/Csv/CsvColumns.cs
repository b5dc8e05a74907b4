using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.Csv;

/// <summary>A header that is understood.</summary>
/// <param name="Field">What it says.</param>
/// <param name="Header">The header, in lower case, with one space for what is neither letter nor digit.</param>
/// <param name="Rank">The lower wins where a table has several for one field.</param>
/// <param name="Scheme">The registry, of an identifier.</param>
internal sealed record CsvColumn(CsvField Field, string Header, int Rank, string? Scheme = null);

/// <summary>The headers that people and tools write.</summary>
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

    /// <summary>Headers that only go with tables of papers, though nothing here is made of them.</summary>
    private static readonly FrozenSet<string> Telling =
    [
        "journal", "volume", "issue", "pages", "keywords", "publisher", "source title", "publication", "venue", "booktitle", "issn", "isbn", "citation",
        "journal book", "item type", "publication title", "document type", "entry type", "language", "author keywords", "number", "source", "cites", "cited by",
    ];

    public static IEnumerable<string> Headers => All.Select(column => column.Header);

    public static CsvColumn? Find(string header) => ByHeader.GetValueOrDefault(Plain(header));

    /// <summary>Whether a header goes with papers.</summary>
    public static bool IsKnown(string header) => Find(header) is not null || Telling.Contains(Plain(header));

    /// <summary>A header as it is compared: <c>Author(s)_ID</c> is <c>author s id</c>.</summary>
    public static string Plain(string header) => Between().Replace(header.ToLowerInvariant(), " ").Trim();

    private static IEnumerable<CsvColumn> Of(CsvField field, params string[] headers) => headers.Select((header, rank) => new CsvColumn(field, header, rank));

    private static IEnumerable<CsvColumn> Identifiers(string scheme, params string[] headers) =>
        headers.Select((header, rank) => new CsvColumn(CsvField.Identifier, header, rank, scheme));

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex Between();
}
