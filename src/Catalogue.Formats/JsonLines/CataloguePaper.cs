using System.Text.Json;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.JsonLines;

/// <summary>Builds a record from fields whose shapes have been checked.</summary>
internal sealed class CataloguePaper(Dictionary<string, JsonElement> fields, RecordBuilder builder)
{
    private const string NoName = "a name";

    public ReadRecord Read()
    {
        builder.PlacedAuthors(Authors());
        var primary = fields.TryGetValue("category", out var category) ? CategoryOf(category) : null;
        var categories = Each("categories", CategoryOf, "an id or code");
        (builder.Key, builder.CatalogueId) = (Text("id"), Text("id"));
        builder.Title = Text("title");
        builder.Abstract = Text("abstract");
        builder.Published = Text("published") is { } text && PublicationDate.TryParse(text, out var date) ? date : null;
        if (Boolean("publishedYearInferred") == true)
            builder.InferYear("publishedYearInferred");
        builder.Categorise(categories.Count > 0 || primary is null ? categories : [primary]);
        builder.HasPrimaryCategory = primary is not null || !fields.ContainsKey("category");
        builder.AuthorsTruncated = Boolean("authorsTruncated") ?? false;
        builder.Affiliate(Each("affiliations", NameOf, NoName));
        builder.HasCode = Boolean("hasCode");
        builder.CodeUrl = Text("codeUrl") is { } code ? WebAddress.Decode(code) : null;
        builder.Link(Each("links", Plain, "a URL"));
        Identify();
        KeepParts("authors", List("authors"), "name", "position", "affiliations");
        KeepParts("affiliations", List("affiliations"), "name");
        KeepParts("categories", List("categories"), "id", "code", "name");
        KeepParts("identifiers", List("identifiers"), "scheme", "value");
        builder.Keep("sources", List("sources").Count > 0 ? fields["sources"].AsWritten() : null);
        builder.Keep("highlights", fields.TryGetValue("highlights", out var highlights) ? highlights.AsWritten() : null);
        return builder.Finish();
    }

    private List<AuthorRecord> Authors()
    {
        var positions = List("authors").Select((author, at) => author.ValueKind == JsonValueKind.String ? at + 1 : PositionOf(author)).ToList();
        var names = Each("authors", NameOf, NoName);
        return names.Count == positions.Count
            ? [.. List("authors").Select((author, at) => new AuthorRecord(names[at], positions[at]) { Affiliations = AffiliationsOf(author, at) })]
            : [];
    }

    private List<string> AffiliationsOf(JsonElement author, int at)
    {
        if (author.ValueKind != JsonValueKind.Object || !author.TryGetProperty("affiliations", out var affiliations))
            return [];

        var field = $"authors[{at}].affiliations";
        var names = Each(field, affiliations, NameOf, NoName);
        if (names.Count > 0)
            KeepParts(field, [.. affiliations.EnumerateArray()], "name");
        return names;
    }

    private static string? NameOf(JsonElement value) => Plain(value, "name") ?? Plain(value);

    private static int? PositionOf(JsonElement author) =>
        author.TryGetProperty("position", out var position) && position.ValueKind == JsonValueKind.Number ? position.GetInt32() : null;

    private void Identify()
    {
        foreach (var item in List("identifiers"))
        {
            var (scheme, value) = (Plain(item, "scheme"), Plain(item, "value"));
            var identifier = scheme is null || value is null ? IdentifierText.OfAddress(Plain(item) ?? "") : IdentifierText.Of(scheme, value);
            var written = scheme is null || value is null ? item.AsWritten()! : $"{scheme}:{value}";
            if (identifier is not null)
                builder.Identify(identifier);
            else
                builder.Keep("identifiers", written, "is not a valid identifier");
        }
    }

    /// <summary>Keeps the other properties of list items verbatim, including ids: they belong to another catalogue, and this one assigns its own.</summary>
    private void KeepParts(string field, List<JsonElement> parts, params ReadOnlySpan<string> placed)
    {
        var ids = parts.Select(part => Plain(part, "id")).OfType<string>();
        builder.Keep($"{field}.id", placed.Contains("id") ? null : string.Join("; ", ids));
        foreach (var (at, part) in parts.Index().Where(part => part.Item.ValueKind == JsonValueKind.Object))
        {
            foreach (var property in part.EnumerateObject())
            {
                if (property.Name != "id" && !placed.Contains(property.Name))
                    builder.KeepUnknown($"{field}[{at}].{property.Name}", property.Value.AsWritten() ?? "");
            }
        }
    }

    private List<string> Each(string field, Func<JsonElement, string?> read, string lacks) =>
        fields.TryGetValue(field, out var list) ? Each(field, list, read, lacks) : [];

    /// <summary>Reads each item of a list. If one item cannot be read, the whole list is kept verbatim and the result is empty.</summary>
    private List<string> Each(string field, JsonElement list, Func<JsonElement, string?> read, string lacks)
    {
        var texts = list.EnumerateArray().Select(read).ToList();
        if (texts.TrueForAll(text => !string.IsNullOrWhiteSpace(text)))
            return [.. texts.OfType<string>()];

        builder.Keep(field, list.AsWritten()!, $"has an item without {lacks}");
        return [];
    }

    private static string? CategoryOf(JsonElement value) => Plain(value, "id") ?? Plain(value, "code") ?? Plain(value);

    private static string? Plain(JsonElement value, string property) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property, out var text) ? Plain(text) : null;

    private static string? Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private List<JsonElement> List(string field) => fields.TryGetValue(field, out var list) ? [.. list.EnumerateArray()] : [];

    private string? Text(string field) => fields.TryGetValue(field, out var value) && Plain(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private bool? Boolean(string field) => fields.TryGetValue(field, out var value) ? value.GetBoolean() : null;
}
