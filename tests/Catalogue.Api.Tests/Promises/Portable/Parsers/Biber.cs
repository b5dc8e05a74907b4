using System.Xml.Linq;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>biber, which biblatex works with: it writes what it has read as XML, with names in parts.</summary>
internal static class Biber
{
    private static readonly XNamespace Namespace = "http://biblatex-biber.sourceforge.net/biblatexml";

    public static ReferenceParser Parser { get; } = new("biber", "bibtex", ["title", "abstract", "date", "authors", "truncated", "note", "doi", "arxiv"], Read)
    {
        Fold = PlainTex.Folded,
        CanRead = PaperFields.HasPlainNames,
    };

    private static List<PaperFields> Read(string document)
    {
        using var program = new ExternalProgram();
        program.Write("papers.bib", document);
        program.Run("biber", ["--tool", "--validate-datamodel", "--output-format=biblatexml", "--output-file=papers.xml", "papers.bib"],
            // A date that nobody knows is not there.
            line => (line.StartsWith("WARN - ", StringComparison.Ordinal) && !line.Contains("field - one of 'date, year'", StringComparison.Ordinal)) || line.StartsWith("ERROR - ", StringComparison.Ordinal));
        return [.. XDocument.Parse(program.Read("papers.xml")).Root!.Elements(Namespace + "entry").Select(Fields)];
    }

    private static PaperFields Fields(XElement entry) => new()
    {
        ["id"] = (string)entry.Attribute("id")!,
        ["title"] = Text(entry, "title"),
        ["abstract"] = Text(entry, "abstract"),
        ["date"] = Text(entry, "date"),
        ["authors"] = PaperFields.Joined(entry.Elements(Namespace + "names").Elements(Namespace + "name").Select(Name)),
        ["truncated"] = entry.Elements(Namespace + "names").Any(names => (string?)names.Attribute("morenames") == "1") ? "true" : "",
        ["note"] = Text(entry, "note"),
        ["doi"] = (string?)entry.Element(Namespace + "doi") ?? "",
        ["arxiv"] = (string?)entry.Element(Namespace + "eprint") ?? "",
    };

    private static string Text(XElement entry, string name) => PlainTex.Read((string?)entry.Element(Namespace + name) ?? "");

    private static string Name(XElement name) => PlainTex.Read(string.Join(' ', new[] { "given", "prefix", "family", "suffix" }
        .SelectMany(kind => name.Elements(Namespace + "namepart").Where(part => (string?)part.Attribute("type") == kind)).SelectMany(Words)));

    private static IEnumerable<string> Words(XElement part) => part.HasElements ? part.Elements().SelectMany(Words) : [part.Value];
}
