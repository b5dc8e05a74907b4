using System.Xml.Linq;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads arXiv's own metadata: <c>arXiv</c> has names in parts, <c>arXivRaw</c> and <c>arXivOld</c> have one author line.</summary>
internal static class ArxivMetadata
{
    public static void Read(XElement metadata, RecordBuilder builder)
    {
        Publish(metadata, builder);
        foreach (var element in metadata.Elements())
            Field(element, builder);
    }

    private static void Field(XElement element, RecordBuilder builder)
    {
        var field = element.Name.LocalName;
        switch (field)
        {
            case "id":
                ArxivFields.Identify(builder, field, element.Value);
                break;
            case "created":
                break;
            case "title":
                builder.Title ??= ArxivFields.Title(element.Value);
                break;
            case "abstract":
                builder.Abstract ??= ArxivFields.Abstract(element.Value);
                break;
            case "authors" when element.HasElements:
                Authors(element, builder);
                break;
            case "authors":
                ArxivAuthorLine.Read(builder, field, element.Value);
                break;
            case "categories":
                ArxivFields.Categorise(builder, element.Value);
                break;
            case "doi":
                ArxivFields.IdentifyDoi(builder, field, element.Value);
                break;
            case "version":
                builder.Keep(field, Version(element));
                break;
            default:
                builder.Keep(field, element.Value.Trim());
                break;
        }
    }

    /// <summary>The date of publication is that of the first version: <c>created</c> or, without it, the first <c>version</c>.</summary>
    private static void Publish(XElement metadata, RecordBuilder builder)
    {
        if (Child(metadata, "created") is { } created)
        {
            builder.Publish("created", ArxivFields.Day(created.Value));
        }
        else if (Child(metadata, "version") is { } first)
        {
            builder.Publish("version", ArxivFields.Day(Value(first, "date") ?? ""));
            ArxivFields.NoteVersion(builder, "version", first.Attribute("version")?.Value);
        }
    }

    private static void Authors(XElement authors, RecordBuilder builder)
    {
        foreach (var author in authors.Elements())
        {
            var name = PersonName.Join(Value(author, "forenames"), null, Value(author, "keyname"), Value(author, "suffix"));
            var affiliations = author.Elements().Where(element => element.Name.LocalName == "affiliation");
            AuthorNames.Add(builder, name, affiliations.Select(element => element.Value));
        }
    }

    /// <summary>A version in one line: <c>v1 Mon, 2 Apr 2007 19:18:42 GMT 25kb D</c>.</summary>
    private static string Version(XElement version) =>
        Spaces.Single(string.Join(' ', version.Elements().Select(element => element.Value).Prepend(version.Attribute("version")?.Value)));

    private static XElement? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string? Value(XElement element, string name) => Child(element, name)?.Value;
}
