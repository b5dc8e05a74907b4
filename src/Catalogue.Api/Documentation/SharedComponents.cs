using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Catalogue.Api.Documentation;

/// <summary>Moves headers, responses and parameters that occur more than once to the components of the document.</summary>
internal static class SharedComponents
{
    public static void Extract(JsonNode document)
    {
        DropRepeatedDescriptions(document);
        var operations = References.Operations(document).ToList();
        var responses = operations.SelectMany(operation => operation["responses"]!.AsObject()).ToList();

        // Headers are part of responses: responses are compared after their headers were replaced.
        Share(document, "headers", responses.SelectMany(response => response.Value!["headers"]?.AsObject() ?? []).Select(header => (header.Key, header.Value!)));
        Share(document, "responses", responses.Select(response => (NameOf(response.Key, response.Value!), response.Value!)));
        Share(document, "parameters", operations.SelectMany(Shareable).Select(parameter => (NameOf(parameter), parameter)));
    }

    /// <summary>
    /// Shares parts with equal names and contents. If different parts have the same name, only the first becomes a component; the others
    /// stay inline.
    /// </summary>
    private static void Share(JsonNode document, string kind, IEnumerable<(string Name, JsonNode Part)> parts)
    {
        var components = new JsonObject();
        foreach (var same in parts.GroupBy(part => (part.Name, part.Part.ToJsonString())).Where(same => same.Count() > 1).ToList())
        {
            var name = same.Key.Name;
            if (!components.TryAdd(name, same.First().Part.DeepClone()))
                continue;
            foreach (var (_, part) in same)
                part.ReplaceWith(new JsonObject { [References.Name] = $"#/components/{kind}/{name}" });
        }

        document["components"]![kind] = components;
    }

    /// <summary>Removes the description of a reference if its schema has the same one.</summary>
    private static void DropRepeatedDescriptions(JsonNode document)
    {
        const string Description = "description";
        foreach (var reference in References.In(document).Where(reference => reference.ContainsKey(Description)).ToList())
        {
            if ((string?)reference[Description] == (string?)References.Target(document, reference)[Description])
                reference.Remove(Description);
        }
    }

    /// <summary>
    /// The parameters that may become components. A name that occurs twice (in the path and in the query) is excluded: NSwag distinguishes
    /// the two only if neither is a reference.
    /// </summary>
    private static IEnumerable<JsonNode> Shareable(JsonNode operation) => (operation["parameters"]?.AsArray() ?? []).OfType<JsonNode>()
        .GroupBy(parameter => (string)parameter["name"]!).Where(named => named.Count() == 1).Select(named => named.Single());

    /// <summary>
    /// The component name of a parameter: the schema name of its listed values if there is one, because the sort orders of papers and of
    /// authors differ.
    /// </summary>
    private static string NameOf(JsonNode parameter) =>
        SchemaOf(parameter["schema"]!) ?? SchemaOf(parameter["schema"]!["items"]) ?? (string)parameter["name"]!;

    /// <summary>The component name of a response: the name of its schema for a 200, otherwise its reason phrase.</summary>
    private static string NameOf(string status, JsonNode response) =>
        status == "200"
            ? SchemaOf(response["content"]!["application/json"]!["schema"])!
            : ReasonPhrases.GetReasonPhrase(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)).Replace(" ", "", StringComparison.Ordinal);

    private static string? SchemaOf(JsonNode? schema) => ((string?)schema?[References.Name])?.Split('/')[^1];
}
