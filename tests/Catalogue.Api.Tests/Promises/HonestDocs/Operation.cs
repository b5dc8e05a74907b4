using System.Text.Json.Nodes;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>An operation of the document.</summary>
internal sealed record Operation(Document Document, string Path, string Method, JsonObject Node)
{
    public string Id => (string)Node["operationId"]!;

    public IReadOnlyList<Parameter> Parameters =>
        [.. (Node["parameters"]?.AsArray() ?? []).Select(node => new Parameter(Document.Resolve(node!)))];

    public IReadOnlyList<Parameter> Query => [.. Parameters.Where(parameter => parameter.In == "query")];

    public Parameter? Item => Parameters.SingleOrDefault(parameter => parameter.In == "path");

    /// <summary>The path with the example of its id.</summary>
    public string ExamplePath => PathOf(Item?.Examples[0] ?? "");

    public IReadOnlyDictionary<int, JsonObject> Responses => Node["responses"]!.AsObject()
        .ToDictionary(response => int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture), response => Document.Resolve(response.Value!));

    public string PathOf(string id) => Item is null ? Path : Path.Replace($"{{{Item.Name}}}", id, StringComparison.Ordinal);
}

/// <summary>A parameter of an operation.</summary>
internal sealed record Parameter(JsonObject Node)
{
    public string Name => (string)Node["name"]!;

    public string In => (string)Node["in"]!;

    public string? Description => (string?)Node["description"];

    public JsonObject Schema => Node["schema"]!.AsObject();

    /// <summary>Every example as it is sent; of a choice without examples, its values.</summary>
    public IReadOnlyList<string> Examples =>
        [.. Given().OfType<JsonNode>().Select(value => value is JsonArray several ? string.Join(',', several) : value.ToString())];

    private JsonArray Given() => Node["example"] is { } example
        ? [example.DeepClone()]
        : (Schema["examples"] ?? Document.Committed.Resolve(Schema)["enum"])?.AsArray() ?? [];
}
