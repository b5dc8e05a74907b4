using System.Text.Json;

namespace Catalogue.Data.Imports.Json;

/// <summary>JSON values as texts.</summary>
internal static class JsonValues
{
    /// <summary>A text as it is, anything else as it is written; nothing of null.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => value.GetRawText(),
    };

    /// <summary>A property that is a text.</summary>
    public static string? Text(JsonElement value, string property) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(property, out var child) && child.ValueKind == JsonValueKind.String
            ? child.GetString()
            : null;
}
