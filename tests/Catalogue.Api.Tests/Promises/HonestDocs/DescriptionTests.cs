using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>The document says everything, and says it in words.</summary>
public sealed class DescriptionTests
{
    public static TheoryData<string> OperationIds => Document.OperationIds;

    public static TheoryData<string> SchemaNames => [.. Schemas.Select(schema => schema.Key)];

    private static JsonObject Schemas => Document.Committed.Schemas;

    [Fact]
    public void A_reader_of_OpenAPI_finds_no_error_and_nothing_to_warn_of()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(Document.Committed.Text, "json");

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic!.SpecificationVersion);
        Assert.Empty(diagnostic.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Empty(document!.Validate(ValidationRuleSet.GetDefaultRuleSet()));
    }

    [Theory, MemberData(nameof(OperationIds))]
    public void Every_operation_has_a_summary_a_description_and_a_described_tag(string id)
    {
        var node = Document.Of(id).Node;
        var tags = Document.Committed.Root["tags"]!.AsArray().ToDictionary(tag => (string)tag!["name"]!, tag => (string?)tag!["description"]);

        AssertSays((string?)node["summary"], id);
        AssertSays((string?)node["description"], id);
        AssertSays(tags[(string)Assert.Single(node["tags"]!.AsArray())!], id);
    }

    [Fact]
    public void Operations_have_names_of_their_own() => Assert.Equal(
        Document.Committed.Operations.Count, Document.Committed.Operations.Select(operation => operation.Id).Distinct(StringComparer.Ordinal).Count());

    [Theory, MemberData(nameof(OperationIds))]
    public void Every_parameter_is_described_with_an_example(string id)
    {
        Assert.All(Document.Of(id).Parameters, parameter =>
        {
            AssertSays(parameter.Description, parameter.Name);
            // A cursor comes from an answer.
            Assert.Equal(parameter.Name == "cursor", parameter.Examples.Count == 0);
        });
    }

    [Theory, MemberData(nameof(OperationIds))]
    public void Nothing_optional_is_sent_at_the_first_click_but_defaults(string id)
    {
        Assert.All(Document.Of(id).Query, parameter =>
        {
            Assert.Null(parameter.Node["example"]);
            Assert.Null(parameter.Node["examples"]);
            Assert.Null(parameter.Schema["example"]);
        });
    }

    [Theory, MemberData(nameof(OperationIds))]
    public void Every_answer_is_described_and_every_body_has_an_example(string id)
    {
        Assert.All(Document.Of(id).Responses, response =>
        {
            AssertSays((string?)response.Value["description"], $"{response.Key}");
            foreach (var (_, content) in response.Value["content"]?.AsObject() ?? [])
                Assert.NotEmpty(content!["examples"]!.AsObject());
            foreach (var (mediaType, content) in response.Key == 200 ? response.Value["content"]!.AsObject() : [])
                Assert.True(content!["examples"]!.AsObject().Count == 1, $"{mediaType} has more than one example");
            foreach (var (name, header) in response.Value["headers"]?.AsObject() ?? [])
                AssertSays((string?)Document.Committed.Resolve(header!)["description"], name);
        });
    }

    [Fact]
    public void The_opening_text_describes_the_headers_that_every_response_may_have()
    {
        var text = (string?)Document.Committed.Root["info"]!["description"];

        Assert.All(Contract.General, header => Assert.Contains($"`{header}", text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(SchemaNames))]
    public void Every_schema_is_described_closed_and_not_empty(string name)
    {
        AssertSays((string?)Schemas[name]!["description"], name);
        AssertExact(Schemas[name]!.AsObject(), name);
    }

    private static void AssertExact(JsonObject schema, string at)
    {
        Assert.True(new[] { "type", "$ref", "anyOf", "oneOf" }.Any(schema.ContainsKey), $"{at} allows anything");
        if (schema["properties"] is JsonObject properties)
        {
            Assert.False((bool?)schema["additionalProperties"] ?? true, $"{at} allows other properties");
            foreach (var (name, property) in properties)
            {
                AssertSays((string?)(property!["description"] ?? Document.Committed.Resolve(property)["description"]), $"{at}.{name}");
                AssertExact(property.AsObject(), $"{at}.{name}");
            }
        }
        else
        {
            Assert.NotEqual("object", schema["type"]?.ToString());
            Assert.Null(schema["additionalProperties"]);
        }

        JsonNode?[] parts = [schema["items"], .. schema["anyOf"]?.AsArray() ?? [], .. schema["oneOf"]?.AsArray() ?? []];
        foreach (var part in parts.OfType<JsonObject>())
            AssertExact(part, at);
    }

    private static void AssertSays(string? text, string at) => Assert.False(string.IsNullOrWhiteSpace(text), $"{at} is not described");
}
