using System.Globalization;
using Catalogue.Records;

namespace Catalogue.Formats.Writing;

/// <summary>What several formats say of a paper.</summary>
internal static class PaperReferences
{
    private const string Doi = "doi";
    private const string Arxiv = "arxiv";

    public static string? DoiOf(PaperItem paper) => Value(paper, Doi);

    public static string? ArxivOf(PaperItem paper) => Value(paper, Arxiv);

    /// <summary>The paper's addresses elsewhere.</summary>
    public static IEnumerable<string> UrlsOf(PaperItem paper) => paper.Identifiers.Select(UrlOf).OfType<string>();

    /// <summary>The paper's address elsewhere: of its DOI, else on arXiv.</summary>
    public static string? UrlOf(PaperItem paper) => DoiOf(paper) is { } doi ? UrlOf(new PaperIdentifier(Doi, doi)) : UrlsOf(paper).FirstOrDefault();

    public static string? UrlOf(PaperIdentifier identifier) => identifier.Scheme switch
    {
        Doi => $"https://doi.org/{EscapePath(identifier.Value)}",
        Arxiv => $"https://arxiv.org/abs/{EscapePath(identifier.Value)}",
        _ => null,
    };

    /// <summary>Year, month and day, as far as they are known.</summary>
    public static IReadOnlyList<int> DateOf(PaperItem paper) =>
        paper.Published is { } published ? [.. published.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))] : [];

    /// <summary>The authors whose places are known, in order.</summary>
    public static IEnumerable<PaperAuthor> Positioned(PaperItem paper) => paper.Authors.Where(author => author.Position is not null);

    /// <summary>The authors of whom only that is known.</summary>
    public static IEnumerable<PaperAuthor> Unpositioned(PaperItem paper) => paper.Authors.Where(author => author.Position is null);

    /// <summary>What a format without room for it says in a note: who is an author in no known place, and that the list is cut.</summary>
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

    /// <summary>Slashes stay, as registries write them.</summary>
    private static string EscapePath(string value) => Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal);
}
