using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalogue.Formats.Reading;

/// <summary>What values of JSON say, whatever they are.</summary>
internal static class JsonElements
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A property that is a text with something in it, or nothing.</summary>
    public static string? String(this JsonElement value, string property) =>
        value.Property(property) is { ValueKind: JsonValueKind.String } found && found.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The texts with something in them of a property that is a list.</summary>
    public static IEnumerable<string> Strings(this JsonElement value, string property) => value.List(property)
        .Where(element => element.ValueKind == JsonValueKind.String)
        .Select(element => element.GetString()!)
        .Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>The elements of a property that is a list; none when it is no list.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement value, string property) =>
        value.Property(property) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];

    /// <summary>A property that is an object, or nothing.</summary>
    public static JsonElement? Object(this JsonElement value, string property) =>
        value.Property(property) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>A text or a number, as text; an empty text for anything else.</summary>
    public static string Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    /// <summary>A property's text or number, as text; an empty text when it has none.</summary>
    public static string Text(this JsonElement value, string property) => value.Property(property)?.Text() ?? "";

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

    /// <summary>A text as it is, anything else as JSON without white space; nothing of null.</summary>
    public static string? AsWritten(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Object or JsonValueKind.Array => JsonSerializer.Serialize(value, Compact),
        _ => value.GetRawText(),
    };

    /// <summary>A text as it is, each of a list of texts, and what has parts as JSON.</summary>
    public static IEnumerable<string> Written(this JsonElement value) => value.ValueKind switch
    {
        _ when !value.IsSaid() => [],
        JsonValueKind.Array when value.EnumerateArray().All(element => element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) =>
            value.EnumerateArray().SelectMany(Written),
        _ => [value.AsWritten()!],
    };

    private static JsonElement? Property(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : null;
}
