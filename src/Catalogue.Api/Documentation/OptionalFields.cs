using System.Text.Json.Nodes;

namespace Catalogue.Api.Documentation;

/// <summary>
/// Makes the properties optional that <c>fields</c> can leave out: those of items and of everything nested in them. One schema then
/// describes answers with and without <c>fields</c>, and generated clients have one type.
/// </summary>
internal static class OptionalFields
{
    public static void Apply(JsonNode document)
    {
        var seen = new HashSet<JsonObject>();
        foreach (var operation in References.Operations(document).Where(TakesFields))
        {
            var answer = operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!.AsObject();
            MakeOptional(document, References.Target(document, answer)["properties"]!["items"] ?? answer, seen);
        }
    }

    private static bool TakesFields(JsonNode operation) =>
        operation["parameters"]?.AsArray().Any(parameter => (string?)parameter!["name"] == "fields") == true;

    private static void MakeOptional(JsonNode document, JsonNode part, HashSet<JsonObject> seen)
    {
        foreach (var schema in References.In(part).Select(reference => References.Target(document, reference)).Where(seen.Add))
        {
            schema.Remove("required");
            MakeOptional(document, schema, seen);
        }
    }
}
