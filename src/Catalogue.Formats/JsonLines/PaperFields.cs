using System.Collections.Frozen;
using System.Text.Json;
using Catalogue.Formats.Json;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Formats.JsonLines;

/// <summary>Reads a paper in the catalogue's own JSON: checks the shape of its fields, then builds the record.</summary>
internal static class PaperFields
{
    private static readonly JsonShape Named = JsonShape.TextOrObject(("id", JsonShape.Text), ("name", JsonShape.Text));

    private static readonly JsonShape Category = JsonShape.TextOrObject(("id", JsonShape.Text), ("code", JsonShape.Text), ("name", JsonShape.Text));

    private static readonly JsonShape Author = JsonShape.TextOrObject(
        ("name", JsonShape.Text),
        ("id", JsonShape.Text),
        ("position", JsonShape.Of("a whole number from 1", IsPosition).OrNull()),
        ("affiliations", JsonShape.List(Named)));

    private static readonly FrozenDictionary<string, JsonShape> Shapes = new Dictionary<string, JsonShape>
    {
        ["id"] = JsonShape.Text,
        ["title"] = JsonShape.Text,
        ["abstract"] = JsonShape.Text.OrNull(),
        ["published"] = JsonShape.Of("a date such as 2023, 2023-03 or 2023-03-30", IsDate).OrNull(),
        ["publishedYearInferred"] = JsonShape.Boolean,
        ["category"] = Category.OrNull(),
        ["categories"] = JsonShape.List(Category),
        ["authors"] = JsonShape.List(Author),
        ["authorsTruncated"] = JsonShape.Boolean,
        ["affiliations"] = JsonShape.List(Named),
        ["hasCode"] = JsonShape.Boolean,
        ["codeUrl"] = JsonShape.Text.OrNull(),
        ["links"] = JsonShape.List(JsonShape.Text),
        ["identifiers"] = JsonShape.List(JsonShape.TextOrObject(("scheme", JsonShape.Text), ("value", JsonShape.Text))),
        ["sources"] = JsonShape.Of("a list", value => value.ValueKind == JsonValueKind.Array),
        ["highlights"] = JsonShape.Of("an object", value => value.ValueKind == JsonValueKind.Object).OrNull(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OnlyHere = ["publishedYearInferred", "authorsTruncated", "hasCode", "codeUrl"];

    /// <summary>True if a record with these fields is in the catalogue's own JSON.</summary>
    public static bool AreOfCatalogue(IReadOnlySet<string> names) =>
        names.Overlaps(OnlyHere) || (names.Contains("title") && names.All(Shapes.ContainsKey));

    public static ReadRecord Read(JsonElement item, int line)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var builder = new RecordBuilder(line);
        JsonMisfit? misfit = null;
        foreach (var property in item.EnumerateObject())
        {
            if (!Shapes.TryGetValue(property.Name, out var shape))
                builder.KeepUnknown(property.Name, property.Value.AsWritten() ?? "");
            else
                misfit ??= fields.TryAdd(property.Name, property.Value)
                    ? shape.Misfit(property.Value, property.Name)
                    : new JsonMisfit(property.Name, "duplicate field");
        }

        misfit ??= Missing(fields, builder);
        var key = fields.TryGetValue("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        return misfit is null ? new CataloguePaper(fields, builder).Read() : new RejectedRecord(line, key, misfit.Field, misfit.Reason);
    }

    private static JsonMisfit? Missing(Dictionary<string, JsonElement> fields, RecordBuilder builder)
    {
        if (fields.TryGetValue("title", out var title) && title.GetString()!.Trim().Length > 0)
            return fields.TryGetValue("id", out var id) && string.IsNullOrWhiteSpace(id.GetString()) ? new JsonMisfit("id", "must not be empty") : null;

        var near = builder.Other.Select(field => field.Name).FirstOrDefault(name => EditDistance.Nearest(name, ["title"]) is not null);
        return new JsonMisfit("title", near is null ? "the record has no title" : $"the record has no title; did you mean 'title' instead of '{near}'?");
    }

    private static bool IsPosition(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var position) && position > 0;

    private static bool IsDate(JsonElement value) => value.ValueKind == JsonValueKind.String && PublicationDate.TryParse(value.GetString()!, out _);
}
