using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Formats.DublinCore;

/// <summary>Writes simple Dublin Core in the container of OAI-PMH (http://www.openarchives.org/OAI/2.0/oai_dc/).</summary>
internal static class DublinCoreWriter
{
    public const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<papers>\n";

    public const string Foot = "\n</papers>\n";

    private const string Container = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private const string Elements = "http://purl.org/dc/elements/1.1/";

    public static void Write(TextWriter text, PaperItem paper, ServiceAddress address) => PaperXml.Write(text, xml =>
    {
        xml.WriteStartElement("oai_dc", "dc", Container);
        xml.WriteAttributeString("xmlns", "dc", null, Elements);
        foreach (var (name, value) in ElementsOf(paper, address))
            xml.WriteElementString("dc", name, Elements, PlainText.Printable(value));
        xml.WriteEndElement();
    });

    private static IEnumerable<(string Name, string Value)> ElementsOf(PaperItem paper, ServiceAddress address)
    {
        yield return ("title", paper.Title);
        foreach (var author in PaperReferences.Positioned(paper))
            yield return ("creator", author.Name);
        foreach (var author in PaperReferences.Unpositioned(paper))
            yield return ("contributor", author.Name);
        foreach (var category in paper.Categories)
            yield return ("subject", $"{category.Id} {category.Name}");
        if (paper.Abstract is { } summary)
            yield return ("description", summary);
        if (paper.Published is { } published)
            yield return ("date", published);
        yield return ("type", "Text");
        yield return ("identifier", address.Absolute(CatalogueUrl.Item(CatalogueUrl.Papers, paper.Id)));
        foreach (var identifier in paper.Identifiers)
            yield return ("identifier", PaperReferences.UrlOf(identifier) ?? $"{identifier.Scheme}:{identifier.Value}");
        if (paper.CodeUrl is { } code)
            yield return ("relation", code);
    }
}
