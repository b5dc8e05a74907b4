using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>Libraries of Debian's Python, each behind a short script beside this file that writes what the library has read.</summary>
internal static partial class Python
{
    private const string Interpreter = "/usr/bin/python3";

    private const string Libraries = "/usr/lib/python3/dist-packages";

    private static readonly string[] Cells = ["title", "abstract", "date", "authors", "others", "categories", "affiliations", "code", "identifiers"];

    public static ReferenceParser OfAtom { get; } = new(
        $"{Libraries}/feedparser/__init__.py", "atom", ["title", "abstract", "date", "authors", "others", "categories", "doi", "arxiv"],
        document => Read("atom.py", document))
    {
        // It repairs what looks broken: UTF-8 that was taken for Latin-1, and Windows-1252 in the second block of control characters.
        CanRead = (paper, field) => !Utf8AsLatin1().IsMatch(paper[field]),
        Fold = text => PaperFields.OneLine(Windows().Replace(PaperFields.Printable(text), "")),
    };

    public static ReferenceParser OfJsonLd { get; } = new($"{Libraries}/rdflib/__init__.py", "jsonld", Cells, document => Read("jsonld.py", document))
    {
        Unordered = ["others", "categories", "affiliations"],
    };

    public static ReferenceParser OfCsv { get; } = new(Interpreter, "csv", [.. Cells, "truncated"], document => Read("cells.py", document));

    [GeneratedRegex("[\u0080-\u009F€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")]
    private static partial Regex Windows();

    [GeneratedRegex("[À-ÿ][\u0080-\u00BF]")]
    private static partial Regex Utf8AsLatin1();

    private static List<PaperFields> Read(string script, string document)
    {
        using var program = new ExternalProgram();
        program.Write("papers", document);
        program.Run(Interpreter, [Repository.PathOf($"tests/Catalogue.Api.Tests/Promises/Portable/Parsers/{script}"), "papers", "read.json"], _ => true);
        return JsonSerializer.Deserialize<List<PaperFields>>(program.Read("read.json"))!;
    }
}
