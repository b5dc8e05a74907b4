using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Formats.Xml;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads OAI-PMH responses with metadata of arXiv or Dublin Core, or such metadata alone.</summary>
internal static partial class ArxivOaiImport
{
    private const string Protocol = "http://www.openarchives.org/OAI/2.0/";

    private static readonly HashSet<string> Metadata = new(StringComparer.Ordinal) { "arXiv", "arXivRaw", "arXivOld", "dc" };

    private static readonly HashSet<string> Records = [.. Metadata, "record", "header", "error"];

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["oai"] = Protocol,
        ["oai_dc"] = $"{Protocol}oai_dc/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["xsi"] = "http://www.w3.org/2001/XMLSchema-instance",
    };

    public static ImportFormat Format { get; } = new(
        "arxiv-oai", "OAI-PMH responses with metadata of arXiv or Dublin Core.", IsAnswer, Read);

    private static bool IsAnswer(string head) => head.AsSpan().TrimStart().StartsWith("<") && Telling().IsMatch(head);

    private static IEnumerable<ReadRecord> Read(ImportText text) => XmlRecords.Read(text, Records, Prefixes, Read);

    private static ReadRecord Read(XElement element, int line) => element.Name.LocalName switch
    {
        "record" => Record(element, line),
        "error" => new RejectedRecord(line, null, null, $"the repository returned an error: {Error(element)}"),
        "header" => new RejectedRecord(line, Key(element), "metadata", "identifier lists contain no metadata"),
        _ => Paper(element, new PaperDraft(line), isArxiv: false),
    };

    private static ReadRecord Record(XElement record, int line)
    {
        var header = Child(record, "header");
        var key = Key(header);
        if (header?.Attribute("status")?.Value.Trim() == "deleted")
            return new RejectedRecord(line, key, "status", "the repository marks the record as deleted");

        var metadata = Child(record, "metadata")?.Elements().FirstOrDefault();
        if (metadata is null)
            return new RejectedRecord(line, key, "metadata", "the record has no metadata");
        if (!Metadata.Contains(metadata.Name.LocalName))
            return new RejectedRecord(line, key, "metadata", $"unsupported metadata format '{metadata.Name.LocalName}'; supported: arXiv, arXivRaw, arXivOld, oai_dc");

        var draft = new PaperDraft(line);
        KeepAround(draft, record, header);
        var isArxiv = key?.StartsWith("oai:arXiv.org:", StringComparison.OrdinalIgnoreCase) == true;
        if (isArxiv)
            ArxivSets.Categorise(draft, metadata, header!);
        draft.Key = key;
        return Paper(metadata, draft, isArxiv);
    }

    private static void KeepAround(PaperDraft draft, XElement record, XElement? header)
    {
        foreach (var element in header?.Elements().Where(element => element.Name.LocalName != "identifier") ?? [])
            draft.Keep(element.Name.LocalName, element.Value);
        foreach (var about in record.Elements().Where(element => element.Name.LocalName == "about"))
            draft.Keep("about", string.Concat(about.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))));
    }

    private static ReadRecord Paper(XElement metadata, PaperDraft draft, bool isArxiv)
    {
        var key = draft.Key;
        if (metadata.Name.LocalName == "dc")
            new DublinCoreMetadata(metadata, draft, isArxiv).Read();
        else
            ArxivMetadata.Read(metadata, draft);
        draft.Key = key ?? draft.Key;
        return draft.Finish();
    }

    private static string Error(XElement error) => Spaces.Single($"{error.Attribute("code")?.Value} {error.Value}");

    private static string? Key(XElement? header) => Child(header, "identifier")?.Value.Trim() is { Length: > 0 } key ? key : null;

    private static XElement? Child(XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    [GeneratedRegex("http://www\\.openarchives\\.org/OAI/2\\.0/|http://arxiv\\.org/OAI/|<oai_dc:dc[\\s>]|<dc\\s[^<>]*http://purl\\.org/dc/elements/1\\.1/")]
    private static partial Regex Telling();
}
