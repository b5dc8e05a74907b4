using System.Text.Json.Nodes;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>
/// The schemas of answers to requests without <c>fields</c>. The document says of no property of an item that it always comes, because
/// <c>fields</c> can leave out each of them; without it all come but a few.
/// </summary>
internal static class WholeItems
{
    /// <summary>Only with <c>highlight=true</c>, and only where a source says whose affiliations they are.</summary>
    private static readonly string[] Optional = ["PaperItem.highlights", "PaperAuthor.affiliations"];

    public static JsonObject Of(Document document)
    {
        var schemas = document.Schemas.DeepClone().AsObject();
        foreach (var name in NamesIn(document))
        {
            var properties = schemas[name]!["properties"]?.AsObject().Select(property => property.Key) ?? [];
            schemas[name]!["required"] = new JsonArray([.. properties.Where(property => !Optional.Contains($"{name}.{property}")).Select(property => (JsonNode)property)]);
        }

        return schemas;
    }

    /// <summary>The names of the schemas of items and of what they consist of.</summary>
    public static IReadOnlyCollection<string> NamesIn(Document document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in document.Operations.Where(operation => operation.Query.Any(parameter => parameter.Name == "fields")))
        {
            var answer = operation.Responses[200]["content"]!["application/json"]!["schema"]!;
            Add(document.Resolve(answer)["properties"]!["items"] ?? answer);
        }

        return names;

        void Add(JsonNode part)
        {
            foreach (var name in Document.ReferencesIn(part).Where(names.Add))
                Add(document.Schemas[name]!);
        }
    }
}
