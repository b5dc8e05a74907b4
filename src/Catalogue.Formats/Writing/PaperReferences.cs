using System.Globalization;
using Catalogue.Records;

namespace Catalogue.Formats.Writing;

/// <summary>Facts about a paper that several formats write.</summary>
internal static class PaperReferences
{
    private const string Doi = "doi";
    private const string Arxiv = "arxiv";

    public static string? DoiOf(PaperItem paper) => Value(paper, Doi);

    public static string? ArxivOf(PaperItem paper) => Value(paper, Arxiv);

    /// <summary>The URLs of the paper at other sites.</summary>
    public static IEnumerable<string> UrlsOf(PaperItem paper) => paper.Identifiers.Select(UrlOf).OfType<string>();

    /// <summary>The preferred URL of the paper at another site: that of its DOI, otherwise that on arXiv; null if it has neither.</summary>
    public static string? UrlOf(PaperItem paper) => DoiOf(paper) is { } doi ? UrlOf(new PaperIdentifier(Doi, doi)) : UrlsOf(paper).FirstOrDefault();

    public static string? UrlOf(PaperIdentifier identifier) => identifier.Scheme switch
    {
        Doi => $"https://doi.org/{EscapePath(identifier.Value)}",
        Arxiv => $"https://arxiv.org/abs/{EscapePath(identifier.Value)}",
        _ => null,
    };

    /// <summary>Year, month and day, as far as they are known; empty if the paper has no date.</summary>
    public static IReadOnlyList<int> DateOf(PaperItem paper) =>
        paper.Published is { } published ? [.. published.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))] : [];

    /// <summary>The authors with a known position, in order.</summary>
    public static IEnumerable<PaperAuthor> Positioned(PaperItem paper) => paper.Authors.Where(author => author.Position is not null);

    /// <summary>The authors whose position is unknown.</summary>
    public static IEnumerable<PaperAuthor> Unpositioned(PaperItem paper) => paper.Authors.Where(author => author.Position is null);

    /// <summary>
    /// The note for formats without fields for it: authors in unknown positions, a truncated list of authors, and an inferred year. Null if
    /// nothing applies.
    /// </summary>
    public static string? NoteOf(PaperItem paper)
    {
        string[] others = [.. Unpositioned(paper).Select(author => author.Name)];
        string[] sentences =
        [
            .. paper.AuthorsTruncated ? ["The list of authors is cut."] : Array.Empty<string>(),
            .. others.Length > 0 ? [$"Also by {string.Join(" and ", others)}, in a place that is not known."] : Array.Empty<string>(),
            .. paper.PublishedYearInferred ? ["The year is inferred."] : Array.Empty<string>(),
        ];
        return sentences.Length > 0 ? string.Join(' ', sentences) : null;
    }

    private static string? Value(PaperItem paper, string scheme) => paper.Identifiers.FirstOrDefault(known => known.Scheme == scheme)?.Value;

    /// <summary>Escapes a path, but keeps slashes, as registries do.</summary>
    private static string EscapePath(string value) => Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal);
}
