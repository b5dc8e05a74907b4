using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Xml;

/// <summary>Reads the records of an XML text, one at a time. Anything else is rejected. Only the predefined entities of XML are known.</summary>
internal static partial class XmlRecords
{
    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <param name="names">Names of the elements that are records.</param>
    /// <param name="prefixes">Namespaces of prefixes that the file does not declare, as in records that were cut out of a larger file.</param>
    /// <param name="read">Reads an element.</param>
    public static IEnumerable<ReadRecord> Read(
        ImportText text, IReadOnlySet<string> names, IReadOnlyDictionary<string, string> prefixes, Func<XElement, int, ReadRecord> read)
    {
        var texts = new XmlTexts(text.Reader, names, text.LongestRecord);
        foreach (var record in texts.Read())
        {
            var fault = record.Fault;
            var element = fault is null ? Parse(record, Context(prefixes, texts.Prefixes), out fault) : null;
            yield return element is null ? new RejectedRecord(record.Line, null, null, fault!) : read(element, record.Line);
        }
    }

    private static XmlParserContext Context(params IEnumerable<KeyValuePair<string, string>>[] prefixes)
    {
        var table = new NameTable();
        var namespaces = new XmlNamespaceManager(table);
        foreach (var (prefix, name) in prefixes.SelectMany(known => known))
        {
            if (prefix is not ("xml" or "xmlns") && (name.Length > 0 || prefix.Length == 0))
                namespaces.AddNamespace(prefix, name);
        }

        return new XmlParserContext(table, namespaces, null, XmlSpace.None);
    }

    private static XElement? Parse(XmlText record, XmlParserContext context, out string? fault)
    {
        try
        {
            fault = null;
            using var reader = XmlReader.Create(new StringReader(record.Text), Settings, context);
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            fault = $"invalid XML: {Reason(exception.Message)} (line {record.Line + exception.LineNumber - 1})";
            return null;
        }
    }

    private static string Reason(string message) => message.Contains("parsing EntityName", StringComparison.Ordinal)
        ? "a literal & must be written as &amp;"
        : Place().Replace(message, "").TrimEnd('.');

    [GeneratedRegex(@" Line [0-9]+, position [0-9]+\.$")]
    private static partial Regex Place();
}
