using System.Text.Json.Nodes;

namespace Catalogue.Api.Documentation;

/// <summary>Finds and follows the references of an OpenAPI document.</summary>
internal static class References
{
    public const string Name = "$ref";

    public static IEnumerable<JsonNode> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!);

    /// <summary>All reference objects (<c>$ref</c>) in a part of the document.</summary>
    public static IEnumerable<JsonObject> In(JsonNode? part) => part switch
    {
        JsonArray entries => entries.SelectMany(In),
        JsonObject properties => properties.SelectMany(property => In(property.Value)).Concat(properties.ContainsKey(Name) ? [properties] : []),
        _ => [],
    };

    /// <summary>The component that an object refers to.</summary>
    public static JsonObject Target(JsonNode document, JsonObject reference) =>
        ((string)reference[Name]!).TrimStart('#', '/').Split('/').Aggregate(document, (at, name) => at[name]!).AsObject();
}
