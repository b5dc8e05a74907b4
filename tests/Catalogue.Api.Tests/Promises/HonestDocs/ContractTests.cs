using System.Text.Json.Nodes;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>The validator that all other tests rely on sees what is wrong.</summary>
public sealed class ContractTests
{
    private static readonly JsonNode PaperAuthor = JsonNode.Parse("""{ "$ref": "#/components/schemas/PaperAuthor" }""")!;

    [Theory]
    [InlineData("""{ "id": "a", "name": "A", "position": 1 }""")]
    [InlineData("""{ "id": "a", "name": "A", "position": null }""")]
    public Task A_body_as_documented_is_valid(string body) => Contract.AssertValidAsync(PaperAuthor, body, "test", isWhole: true);

    [Theory]
    [InlineData("""{ "id": "a", "name": "A" }""")]
    [InlineData("""{ "id": "a", "name": "A", "position": "1" }""")]
    [InlineData("""{ "id": "a", "name": null, "position": 1 }""")]
    [InlineData("""{ "id": "a", "name": "A", "position": 1, "more": 1 }""")]
    public Task A_body_with_something_missing_other_or_more_is_not(string body) =>
        Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Contract.AssertValidAsync(PaperAuthor, body, "test", isWhole: true));

    [Fact]
    public Task What_fields_leaves_of_it_is_valid_too() => Contract.AssertValidAsync(PaperAuthor, """{ "name": "A" }""", "test");

    [Theory]
    [InlineData("PaperItem", "category", """{ "code": "CL", "id": "cs.CL" }""")]
    [InlineData("PaperList", "facets", """{ "colour": { "distinct": 0, "valuesUrl": null, "values": [] } }""")]
    public async Task A_wrong_part_is_seen_behind_a_reference(string schema, string property, string part)
    {
        var properties = Document.Committed.Root["components"]!["schemas"]![schema]!["properties"]![property]!;

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Contract.AssertValidAsync(properties, part, "test", isWhole: true));
    }
}
