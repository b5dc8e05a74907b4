using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Catalogue.Api.Documentation;

/// <summary>Moves what occurs more than once to the document's components: headers, responses and parameters.</summary>
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

    /// <summary>Of different parts with one name, the first becomes the component; the others stay where they are.</summary>
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

    /// <summary>A reference does not say again what its schema says.</summary>
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
    /// Not a query parameter that has the name of a path parameter: NSwag tells two of a name apart only when neither is a reference.
    /// </summary>
    private static IEnumerable<JsonNode> Shareable(JsonNode operation) => (operation["parameters"]?.AsArray() ?? []).OfType<JsonNode>()
        .GroupBy(parameter => (string)parameter["name"]!).Where(named => named.Count() == 1).Select(named => named.Single());

    /// <summary>Named after its listed values, which tell the orders of papers and of authors apart.</summary>
    private static string NameOf(JsonNode parameter) =>
        SchemaOf(parameter["schema"]!) ?? SchemaOf(parameter["schema"]!["items"]) ?? (string)parameter["name"]!;

    /// <summary>An answer is named after its schema, an error after its status.</summary>
    private static string NameOf(string status, JsonNode response) =>
        status == "200"
            ? SchemaOf(response["content"]!["application/json"]!["schema"])!
            : ReasonPhrases.GetReasonPhrase(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)).Replace(" ", "", StringComparison.Ordinal);

    private static string? SchemaOf(JsonNode? schema) => ((string?)schema?[References.Name])?.Split('/')[^1];
}
