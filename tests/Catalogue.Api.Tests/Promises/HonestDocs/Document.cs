using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>The committed OpenAPI document, read as plain JSON: nothing of the code that made it.</summary>
internal sealed class Document
{
    private const string ReferencePrefix = "#/";

    public static Document Committed { get; } = new(File.ReadAllText(Repository.PathOf("openapi.json")));

    private Document(string text)
    {
        Text = text;
        Root = JsonNode.Parse(text)!;
        Operations = [.. Root["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Select(operation => new Operation(this, path.Key, operation.Key, operation.Value!.AsObject())))];
    }

    public string Text { get; }

    public JsonNode Root { get; }

    public JsonObject Schemas => Root["components"]!["schemas"]!.AsObject();

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The operations' names, for theories.</summary>
    public static TheoryData<string> OperationIds => [.. Committed.Operations.Select(operation => operation.Id)];

    public static Operation Of(string id) => Committed.Operations.Single(operation => operation.Id == id);

    /// <summary>The names of the schemas that a part of the document refers to.</summary>
    public static IEnumerable<string> ReferencesIn(JsonNode? part) => part switch
    {
        JsonObject properties => properties.SelectMany(property => property.Key == "$ref"
            ? [((string)property.Value!).Split('/')[^1]]
            : ReferencesIn(property.Value)),
        JsonArray entries => entries.SelectMany(ReferencesIn),
        _ => [],
    };

    /// <summary>The node itself, or what it refers to.</summary>
    public JsonObject Resolve(JsonNode node) => node["$ref"] is { } reference
        ? ((string)reference!)[ReferencePrefix.Length..].Split('/').Aggregate(Root, (at, name) => at[name]!).AsObject()
        : node.AsObject();
}
