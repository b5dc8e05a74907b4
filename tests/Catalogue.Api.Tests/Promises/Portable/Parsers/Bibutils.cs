using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>bibutils, which reads RIS into MODS: the way of most command-line tools from one reference manager to another.</summary>
internal static partial class Bibutils
{
    private static readonly XNamespace Namespace = "http://www.loc.gov/mods/v3";

    private const string Arxiv = "https://arxiv.org/abs/";

    public static ReferenceParser Parser { get; } = new(
        "ris2xml", "ris", ["title", "abstract", "date", "authors", "note", "categories", "doi", "arxiv"], Read)
    {
        // It takes the points off initials, parts a title after a colon or a question mark, and names nobody twice.
        Fold = text => PaperFields.Joined(PaperFields.OneLine(Points().Replace(PaperFields.Printable(text), " ")).Split(PaperFields.Separator).Distinct()),
        // It takes the word for the end of a name, and capitals for initials.
        CanRead = (paper, field) => PaperFields.HasPlainNames(paper, field) && !Parted().IsMatch(paper[field]),
    };

    private static List<PaperFields> Read(string document)
    {
        using var program = new ExternalProgram();
        program.Write("papers.ris", document);
        var xml = program.Run("ris2xml", ["papers.ris"], line => line.StartsWith("ris2xml:", StringComparison.Ordinal) && !line.Contains("Processed", StringComparison.Ordinal));
        return [.. XDocument.Parse(xml.TrimStart('\uFEFF')).Root!.Elements(Namespace + "mods").Select(Fields)];
    }

    private static PaperFields Fields(XElement mods) => new()
    {
        ["id"] = (string)mods.Attribute("ID")!,
        ["title"] = string.Join(": ", mods.Elements(Namespace + "titleInfo").Elements().Select(part => part.Value)),
        ["abstract"] = (string?)mods.Element(Namespace + "abstract") ?? "",
        ["date"] = (string?)mods.Elements(Namespace + "originInfo").Elements(Namespace + "dateIssued").SingleOrDefault() ?? "",
        ["authors"] = PaperFields.Joined(mods.Elements(Namespace + "name").Select(Name)),
        ["note"] = (string?)mods.Element(Namespace + "note") ?? "",
        ["categories"] = PaperFields.Joined(mods.Elements(Namespace + "subject").Select(subject => subject.Value.Trim())),
        ["doi"] = Identifier(mods, "doi"),
        ["arxiv"] = mods.Elements(Namespace + "location").Elements(Namespace + "url").Select(url => url.Value)
            .Where(url => url.StartsWith(Arxiv, StringComparison.Ordinal)).Select(url => Uri.UnescapeDataString(url[Arxiv.Length..])).SingleOrDefault() ?? "",
    };

    private static string Identifier(XElement mods, string type) =>
        (string?)mods.Elements(Namespace + "identifier").FirstOrDefault(identifier => (string?)identifier.Attribute("type") == type) ?? "";

    [GeneratedRegex("\\b(?i:and)\\b|[A-Z]{2}")]
    private static partial Regex Parted();

    [GeneratedRegex("[.,:\uFFFD]")]
    private static partial Regex Points();

    private static string Name(XElement name) => string.Join(' ', new[] { "given", "family", "suffix" }
        .SelectMany(kind => name.Elements(Namespace + "namePart").Where(part => (string?)part.Attribute("type") == kind))
        .DefaultIfEmpty(name.Element(Namespace + "namePart")).Select(part => part!.Value));
}
