using System.Text.RegularExpressions;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>A paper's fields as texts, of a parser or as they ought to be; what is absent is empty.</summary>
internal sealed partial class PaperFields : Dictionary<string, string>
{
    public const string Separator = " | ";

    public string Id => this["id"];

    public static PaperFields Of(PaperItem paper) => new()
    {
        ["id"] = paper.Id,
        ["title"] = paper.Title,
        ["abstract"] = paper.Abstract ?? "",
        ["date"] = paper.Published ?? "",
        ["authors"] = Names(paper, author => author.Position is not null),
        ["others"] = Names(paper, author => author.Position is null),
        ["truncated"] = paper.AuthorsTruncated && paper.Authors.Any(author => author.Position is not null) ? "true" : "",
        ["note"] = string.Join(' ', Sentences(paper)),
        ["categories"] = string.Join(Separator, paper.Categories.Select(category => category.Id)),
        ["affiliations"] = string.Join(Separator, paper.Affiliations.Select(affiliation => affiliation.Name)),
        ["code"] = paper.CodeUrl ?? "",
        ["doi"] = Identifier(paper, "doi"),
        ["arxiv"] = Identifier(paper, "arxiv"),
        ["identifiers"] = string.Join(Separator, paper.Identifiers.Select(identifier => $"{identifier.Scheme}:{identifier.Value}")),
    };

    /// <summary>Whether a field has nothing to do with authors, or each of them looks like a person; what does not is taken apart by many.</summary>
    public static bool HasPlainNames(PaperFields paper, string field) =>
        field is not ("authors" or "truncated") || paper["authors"].Split(Separator).All(name => name.Length == 0 || PlainName().IsMatch(name));

    public static string Joined(IEnumerable<string> values) => string.Join(Separator, values);

    /// <summary>In one line, as several formats have it.</summary>
    public static string OneLine(string text) => Printable(string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Without the control characters that XML has no way to say; ends of lines are told from them.</summary>
    public static string Printable(string text) => Unprintable().Replace(text, "\uFFFD");

    [GeneratedRegex("[\\0-\\x08\\v\\f\\x0E-\\x1F\\x7F\uFFFE\uFFFF]")]
    private static partial Regex Unprintable();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M} .'-]*(, \p{Lu}[\p{L}\p{M} .'-]*)?$")]
    private static partial Regex PlainName();

    private static string Names(PaperItem paper, Func<PaperAuthor, bool> which) => Joined(paper.Authors.Where(which).Select(author => author.Name));

    private static string Identifier(PaperItem paper, string scheme) => paper.Identifiers.FirstOrDefault(known => known.Scheme == scheme)?.Value ?? "";

    private static IEnumerable<string> Sentences(PaperItem paper)
    {
        if (paper.AuthorsTruncated)
            yield return "The list of authors is cut.";
        if (paper.Authors.Where(author => author.Position is null).Select(author => author.Name).ToList() is { Count: > 0 } others)
            yield return $"Also by {string.Join(" and ", others)}, in a place that is not known.";
        if (paper.PublishedYearInferred)
            yield return "The year is inferred.";
    }
}
