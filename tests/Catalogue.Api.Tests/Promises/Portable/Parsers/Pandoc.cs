using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>pandoc, which reads both formats of references into one.</summary>
internal static partial class Pandoc
{
    private static readonly string[] Fields = ["title", "abstract", "date", "authors", "note", "doi", "categories"];

    private static readonly string[] NameParts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal"];

    public static ReferenceParser OfBibTex { get; } = new("pandoc", "bibtex", [.. Fields, "truncated"], document => Read("bibtex", document)) { Fold = Letters, CanRead = PaperFields.HasPlainNames };

    public static ReferenceParser OfCslJson { get; } = new("pandoc", "csl", [.. Fields, "arxiv"], document => Read("csljson", document)) { Fold = Letters, CanRead = PaperFields.HasPlainNames };

    private static List<PaperFields> Read(string format, string document)
    {
        using var program = new ExternalProgram();
        program.Write("papers", document);
        program.Run("pandoc", [$"--from={format}", "--to=csljson", "--output=read.json", "papers"], line => line.Contains("WARNING", StringComparison.Ordinal));
        return [.. JsonNode.Parse(program.Read("read.json"))!.AsArray().Select(item => Paper(item!))];
    }

    private static PaperFields Paper(JsonNode item)
    {
        var authors = (item["author"]?.AsArray() ?? []).Select(name => string.Join(' ', NameParts.Select(part => (string?)name![part]).OfType<string>())).ToList();
        return new PaperFields
        {
            ["id"] = Text("id"),
            ["title"] = Text("title"),
            ["abstract"] = Text("abstract"),
            ["date"] = string.Join('-', (item["issued"]?["date-parts"]?[0]?.AsArray() ?? []).Select(part => $"{part}".PadLeft(2, '0'))),
            ["authors"] = PaperFields.Joined(authors.Where(name => name != "others")),
            ["truncated"] = authors.Contains("others") ? "true" : "",
            ["note"] = Text("note"),
            ["doi"] = Text("DOI"),
            ["arxiv"] = Text("number").Replace("arXiv:", "", StringComparison.Ordinal),
            ["categories"] = Text("keyword").Replace(", ", PaperFields.Separator, StringComparison.Ordinal),
        };

        string Text(string name) => $"{item[name]}";
    }

    /// <summary>Math and marked-up text have a spelling of their own, and so have names that are none.</summary>
    private static string Letters(string text) => NoLetters().Replace(PlainTex.WithCharacters(text), "");

    [GeneratedRegex(@"</?[a-z]+( [^<>]*)?>|[^\p{L}\p{M}\p{N}|]")]
    private static partial Regex NoLetters();
}
