using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalogue.Data.Imports.Json;

/// <summary>Values of JSON objects.</summary>
internal static class JsonFields
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text that is not empty, or nothing.</summary>
    public static string? String(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text
        && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A list's elements; none when it is no list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>A list's texts.</summary>
    public static IEnumerable<string> Strings(JsonElement record, string name) => List(record, name)
        .Where(element => element.ValueKind == JsonValueKind.String)
        .Select(element => element.GetString()!)
        .Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>An object, or nothing.</summary>
    public static JsonElement? Object(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>A text as it is, anything else as JSON without white space.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object or JsonValueKind.Array => JsonSerializer.Serialize(value, Compact),
        _ => value.GetRawText(),
    };
}
