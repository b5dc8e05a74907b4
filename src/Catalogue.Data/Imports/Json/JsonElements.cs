using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalogue.Data.Imports.Json;

/// <summary>Values of JSON as texts.</summary>
internal static class JsonElements
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text or a number, as text; an empty text for anything else.</summary>
    public static string Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    /// <summary>A property's text or number, as text; an empty text when it has none.</summary>
    public static string Text(this JsonElement value, string property) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property, out var found) ? found.Text() : "";

    /// <summary>The elements of an array, or the value itself; nothing of null.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray(),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [value],
    };

    /// <summary>Whether the value says something: it is not null, and not empty.</summary>
    public static bool IsSaid(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.EnumerateArray().Any(IsSaid),
        JsonValueKind.Object => value.EnumerateObject().Any(property => property.Value.IsSaid()),
        _ => true,
    };

    /// <summary>A text as it is, each of a list of texts, and what has parts as JSON.</summary>
    public static IEnumerable<string> Written(this JsonElement value) => value.ValueKind switch
    {
        _ when !value.IsSaid() => [],
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array when value.EnumerateArray().All(element => element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) =>
            value.EnumerateArray().SelectMany(Written),
        _ => [JsonSerializer.Serialize(value, Options)],
    };
}
