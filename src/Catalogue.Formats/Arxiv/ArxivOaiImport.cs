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
        _ => Paper(element, new RecordBuilder(line), isArxiv: false),
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

        var builder = new RecordBuilder(line);
        KeepAround(builder, record, header);
        var isArxiv = key?.StartsWith("oai:arXiv.org:", StringComparison.OrdinalIgnoreCase) == true;
        if (isArxiv)
            ArxivSets.Categorise(builder, metadata, header!);
        builder.Key = key;
        return Paper(metadata, builder, isArxiv);
    }

    private static void KeepAround(RecordBuilder builder, XElement record, XElement? header)
    {
        foreach (var element in header?.Elements().Where(element => element.Name.LocalName != "identifier") ?? [])
            builder.Keep(element.Name.LocalName, element.Value.Trim());
        foreach (var about in record.Elements().Where(element => element.Name.LocalName == "about"))
            builder.Keep("about", string.Concat(about.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))));
    }

    private static ReadRecord Paper(XElement metadata, RecordBuilder builder, bool isArxiv)
    {
        var key = builder.Key;
        if (metadata.Name.LocalName == "dc")
            new DublinCoreMetadata(metadata, builder, isArxiv).Read();
        else
            ArxivMetadata.Read(metadata, builder);
        builder.Key = key ?? builder.Key;
        return builder.Finish();
    }

    private static string Error(XElement error) => Spaces.Single($"{error.Attribute("code")?.Value} {error.Value}");

    private static string? Key(XElement? header) => Child(header, "identifier")?.Value.Trim() is { Length: > 0 } key ? key : null;

    private static XElement? Child(XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    [GeneratedRegex("http://www\\.openarchives\\.org/OAI/2\\.0/|http://arxiv\\.org/OAI/|<oai_dc:dc[\\s>]|<dc\\s[^<>]*http://purl\\.org/dc/elements/1\\.1/")]
    private static partial Regex Telling();
}
