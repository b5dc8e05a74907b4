using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalogue.Formats.Reading;

/// <summary>Reads JSON values leniently, whatever their types.</summary>
internal static class JsonElements
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A property that is a string; null if it is missing, blank or of another type.</summary>
    public static string? String(this JsonElement value, string property) =>
        value.Property(property) is { ValueKind: JsonValueKind.String } found && found.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The strings in a property that is a list, without blank ones.</summary>
    public static IEnumerable<string> Strings(this JsonElement value, string property) => value.List(property)
        .Where(element => element.ValueKind == JsonValueKind.String)
        .Select(element => element.GetString()!)
        .Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>The elements of a property that is a list; empty if it is missing or of another type.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement value, string property) =>
        value.Property(property) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];

    /// <summary>A property that is an object; null if it is missing or of another type.</summary>
    public static JsonElement? Object(this JsonElement value, string property) =>
        value.Property(property) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>A string or number as text; empty for other types.</summary>
    public static string Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    /// <summary>A property's string or number as text; empty if it is missing or of another type.</summary>
    public static string Text(this JsonElement value, string property) => value.Property(property)?.Text() ?? "";

    /// <summary>The elements of an array, or the value itself; empty for null.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray(),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [value],
    };

    /// <summary>False for null, for a blank string, and for a list or an object that contains nothing else.</summary>
    public static bool IsSaid(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => false,
        JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.EnumerateArray().Any(IsSaid),
        JsonValueKind.Object => value.EnumerateObject().Any(property => property.Value.IsSaid()),
        _ => true,
    };

    /// <summary>A string as it is, anything else as compact JSON; null for null.</summary>
    public static string? AsWritten(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Object or JsonValueKind.Array => JsonSerializer.Serialize(value, Compact),
        _ => value.GetRawText(),
    };

    /// <summary>The texts to keep verbatim: a string as it is, each element of a flat list, and nested values as JSON. Empty for an empty value.</summary>
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
