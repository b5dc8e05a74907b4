using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Formats.Atom;

/// <summary>Writes papers as a feed (Atom, RFC 4287). The date of an entry is that of its most recently retrieved source.</summary>
internal sealed class AtomWriter(Export export)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Named = "format=atom";
    private const string Taxonomy = "http://arxiv.org/schemas/atom";

    private DateOnly _updated = DateOnly.FromDateTime(DateTime.UnixEpoch);

    public static PaperWriter Writer(Export export)
    {
        var feed = new AtomWriter(export);
        return new PaperWriter { Head = feed.Head(), Paper = (text, paper) => feed.Write(text, paper.ToItem()), Foot = feed.Foot };
    }

    private string Head() => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="{Namespace}" xmlns:dcterms="{Terms}">
        <id>{IdOf(Self)}</id>
        <title>Papers</title>
        <link rel="self" type="application/atom+xml" href="{Escape(export.Address.Absolute(Self))}"/>

        """;

    /// <summary>Path and query of the feed. They name the format even if it was chosen by <c>Accept</c>.</summary>
    private string Self => export.Url.Contains(Named, StringComparison.Ordinal) ? export.Url
        : export.Url + (export.Url.Contains('?', StringComparison.Ordinal) ? '&' : '?') + Named;

    /// <summary>The feed's date is at its end, because it is known only after all entries. The elements of a feed may have any order.</summary>
    private string Foot() => $"<updated>{Time(_updated)}</updated>\n</feed>\n";

    private void Write(TextWriter text, PaperItem paper)
    {
        var updated = paper.Sources.Select(source => source.Retrieved).DefaultIfEmpty(_updated).Max();
        _updated = updated > _updated ? updated : _updated;
        PaperXml.Write(text, xml => Write(xml, paper, updated));
        text.Write('\n');
    }

    private void Write(XmlWriter xml, PaperItem paper, DateOnly updated)
    {
        var path = CatalogueUrl.Item(CatalogueUrl.Papers, paper.Id);
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", IdOf(path));
        Element(xml, "title", paper.Title);
        Element(xml, "updated", Time(updated));
        if (paper.Published is { } published)
        {
            if (PaperReferences.DateOf(paper) is [var year, var month, var day])
                Element(xml, "published", Time(new DateOnly(year, month, day)));
            xml.WriteElementString("dcterms", "issued", Terms, published);
        }

        // Each entry needs an author (RFC 4287, 4.1.2); an unknown one has an empty name.
        foreach (var author in PaperReferences.Positioned(paper).Select(author => author.Name).DefaultIfEmpty(""))
            Person(xml, "author", author);
        foreach (var author in PaperReferences.Unpositioned(paper))
            Person(xml, "contributor", author.Name);
        foreach (var category in paper.Categories)
            Category(xml, category);
        Link(xml, "alternate", export.Address.Absolute(path));
        foreach (var url in PaperReferences.UrlsOf(paper))
            Link(xml, "related", url);
        if (paper.Abstract is { } summary)
            Element(xml, "summary", summary);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, PlainText.Printable(value));

    private static void Person(XmlWriter xml, string kind, string name)
    {
        xml.WriteStartElement(kind, Namespace);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, PaperCategory category)
    {
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", category.Id);
        xml.WriteAttributeString("scheme", Taxonomy);
        xml.WriteAttributeString("label", category.Name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string url)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    private static string Time(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    /// <summary>An id that does not depend on the address of the service: a name-based UUID (RFC 9562, 5.8) of the catalogue and the path.</summary>
    private string IdOf(string path)
    {
        var hash = SHA256.HashData([.. export.Catalogue.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(path)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }

    private static string Escape(string url) => url.Replace("&", "&amp;", StringComparison.Ordinal);
}
