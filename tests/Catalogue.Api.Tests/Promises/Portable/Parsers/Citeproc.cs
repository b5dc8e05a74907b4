using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>pandoc's citation processor, with a style that prints the fields.</summary>
internal static partial class Citeproc
{
    private const string Others = $"{PaperFields.Separator}others";

    private const string Markdown = "---\nnocite: '@*'\nlink-bibliography: false\n---\n";

    private static readonly string[] Fields = ["title", "abstract", "date", "authors", "note", "doi"];

    public static ReferenceParser OfBibTex { get; } = new("pandoc", "bibtex", [.. Fields, "truncated"], document => Read("papers.bib", document)) { Fold = text => Words(Math().Replace(text, " ")), IsPrinter = true };

    public static ReferenceParser OfCslJson { get; } = new("pandoc", "csl", [.. Fields, "arxiv", "categories"], document => Read("papers.json", document)) { Fold = Words, IsPrinter = true };

    private static List<PaperFields> Read(string file, string document)
    {
        using var program = new ExternalProgram();
        program.Write("papers.md", Markdown);
        program.Write(file, document);
        var html = program.Run("pandoc",
            ["--citeproc", $"--bibliography={file}", $"--csl={Repository.PathOf("tests/Catalogue.Api.Tests/Promises/Portable/Parsers/fields.csl")}", "--to=html", "--wrap=none", "papers.md"],
            line => line.Contains("WARNING", StringComparison.Ordinal));
        return [.. XDocument.Parse($"<papers>{PaperFields.Printable(html)}</papers>", LoadOptions.PreserveWhitespace).Descendants("div").Where(div => (string?)div.Attribute("class") == "csl-entry").Select(Entry)];
    }

    private static PaperFields Entry(XElement entry)
    {
        foreach (var math in entry.Descendants("span").Where(span => (string?)span.Attribute("class") == "math inline"))
            math.Value = " ";
        var fields = entry.Value.Split('\uE000').Select(field => field.Split('=', 2)).ToDictionary(field => field[0].Trim(), field => field[1]);
        var authors = Value("authors");
        return new PaperFields
        {
            ["id"] = ((string)entry.Attribute("id")!)["ref-".Length..],
            ["title"] = Value("title"),
            ["abstract"] = Value("abstract"),
            ["date"] = Value("date"),
            ["authors"] = authors.EndsWith(Others, StringComparison.Ordinal) ? authors[..^Others.Length] : authors,
            ["truncated"] = authors.EndsWith(Others, StringComparison.Ordinal) ? "true" : "",
            ["note"] = Value("note"),
            ["doi"] = Value("doi"),
            ["arxiv"] = Value("number").Replace("arXiv:", "", StringComparison.Ordinal),
            ["categories"] = Value("keyword").Replace(", ", PaperFields.Separator, StringComparison.Ordinal),
        };

        string Value(string name) => fields.GetValueOrDefault(name, "");
    }

    /// <summary>The processor sets quotes, dashes, points and spaces between them by the rules of typesetters: the words remain.</summary>
    public static string Words(string text) => PaperFields.OneLine(NoWord().Replace(text, " "));

    /// <summary>It is set, so that nothing of its source can be compared.</summary>
    [GeneratedRegex(@"\$(?!\s)(\\.|[^$\\])+(?<!\s)\$(?!\d)", RegexOptions.Singleline)]
    private static partial Regex Math();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}|]|\uFE0E")]
    private static partial Regex NoWord();
}
