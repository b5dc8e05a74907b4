using System.Xml;

namespace Catalogue.Formats.Writing;

/// <summary>Writes fragments of XML 1.0 documents.</summary>
internal static class PaperXml
{
    private static readonly XmlWriterSettings Fragment = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        OmitXmlDeclaration = true,
        NamespaceHandling = NamespaceHandling.OmitDuplicates,
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static void Write(TextWriter text, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(text, Fragment);
        write(xml);
    }
}
