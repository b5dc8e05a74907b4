using System.Xml.Linq;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Xml;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads responses of arXiv's search API, and the catalogue's own Atom feed.</summary>
internal static class ArxivAtomImport
{
    private const string Dublin = "http://purl.org/dc/terms/";

    private static readonly HashSet<string> Records = new(StringComparer.Ordinal) { "entry" };

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        [""] = AtomEntry.Atom.NamespaceName,
        ["arxiv"] = AtomEntry.Arxiv.NamespaceName,
        ["dcterms"] = Dublin,
    };

    public static ImportFormat Format { get; } = new(
        "arxiv-atom", "Responses of arXiv's search API, or the catalogue's own Atom feed.", IsFeed, Read);

    private static bool IsFeed(string head) => head.Contains(AtomEntry.Atom.NamespaceName, StringComparison.Ordinal)
        && (head.Contains("arxiv.org/", StringComparison.OrdinalIgnoreCase) || head.Contains(Dublin, StringComparison.Ordinal));

    private static IEnumerable<ReadRecord> Read(ImportText text) => XmlRecords.Read(text, Records, Prefixes, Entry);

    private static ReadRecord Entry(XElement entry, int line) =>
        entry.Name.Namespace == AtomEntry.Atom
            ? new AtomEntry(entry, line).Read()
            : new RejectedRecord(line, null, null, "the entry is not an Atom entry");
}
