using System.Xml.Linq;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads arXiv's own metadata: <c>arXiv</c> with names split into parts, <c>arXivRaw</c> and <c>arXivOld</c> with a line of authors.</summary>
internal static class ArxivMetadata
{
    public static void Read(XElement metadata, PaperDraft draft)
    {
        Publish(metadata, draft);
        foreach (var element in metadata.Elements())
            Field(element, draft);
    }

    private static void Field(XElement element, PaperDraft draft)
    {
        var field = element.Name.LocalName;
        switch (field)
        {
            case "id":
                ArxivFields.Identify(draft, field, element.Value);
                break;
            case "created":
                break;
            case "title":
                draft.Title ??= ArxivFields.Title(element.Value);
                break;
            case "abstract":
                draft.Abstract ??= ArxivFields.Abstract(element.Value);
                break;
            case "authors" when element.HasElements:
                Authors(element, draft);
                break;
            case "authors":
                ArxivAuthorLine.Read(draft, field, element.Value);
                break;
            case "categories":
                ArxivFields.Categorise(draft, element.Value);
                break;
            case "doi":
                ArxivFields.IdentifyDoi(draft, field, element.Value);
                break;
            case "version":
                draft.Keep(field, Version(element));
                break;
            default:
                draft.Keep(field, element.Value);
                break;
        }
    }

    /// <summary>The date of publication is that of the first version (<c>created</c>).</summary>
    private static void Publish(XElement metadata, PaperDraft draft)
    {
        if (Child(metadata, "created") is { } created)
        {
            draft.Publish("created", ArxivFields.Day(created.Value));
        }
        else if (Child(metadata, "version") is { } first)
        {
            draft.Publish("version", ArxivFields.Day(Value(first, "date") ?? ""));
            ArxivFields.NoteVersion(draft, "version", first.Attribute("version")?.Value);
        }
    }

    private static void Authors(XElement authors, PaperDraft draft)
    {
        foreach (var author in authors.Elements())
        {
            var name = PersonName.Join(Value(author, "forenames"), null, Value(author, "keyname"), Value(author, "suffix"));
            var affiliations = author.Elements().Where(element => element.Name.LocalName == "affiliation");
            AuthorNames.Add(draft, name, affiliations.Select(element => element.Value));
        }
    }

    /// <summary>A version in one line: <c>v1 Mon, 2 Apr 2007 19:18:42 GMT 25kb D</c>.</summary>
    private static string Version(XElement version) =>
        Spaces.Single(string.Join(' ', version.Elements().Select(element => element.Value).Prepend(version.Attribute("version")?.Value)));

    private static XElement? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string? Value(XElement element, string name) => Child(element, name)?.Value;
}
