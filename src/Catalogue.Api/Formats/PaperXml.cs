using System.Text;
using System.Xml;

namespace Catalogue.Api.Formats;

/// <summary>Pieces of XML 1.0 documents.</summary>
internal static class PaperXml
{
    private const char Replacement = '\uFFFD';

    private static readonly XmlWriterSettings Fragment = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        OmitXmlDeclaration = true,
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
    };

    public static void Write(TextWriter text, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(text, Fragment);
        write(xml);
    }

    /// <summary>What XML has no way to say, not even escaped, is replaced.</summary>
    public static string Text(string text)
    {
        var at = 0;
        while (at < text.Length && (XmlConvert.IsXmlChar(text[at]) || IsPair(text, at)))
            at += IsPair(text, at) ? 2 : 1;
        if (at == text.Length)
            return text;

        var clean = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            if (IsPair(text, at))
                clean.Append(text[at++]).Append(text[at]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : Replacement);
        }

        return clean.ToString();
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
