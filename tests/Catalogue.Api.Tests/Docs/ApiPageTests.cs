using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Api.Tests.Promises.HonestDocs;

namespace Catalogue.Api.Tests.Docs;

/// <summary>The page about the API has everything that the program declares.</summary>
public sealed class ApiPageTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly MarkdownFile _page = MarkdownFile.Read("docs/api.md");

    [Theory]
    [InlineData("filters")]
    [InlineData("sorts")]
    [InlineData("facets")]
    [InlineData("formats")]
    public async Task Everything_declared_is_on_the_page(string kind)
    {
        var declared = (await GetAsync("/filters"))[kind]!.AsArray().Select(entry => (string)entry!["name"]!).ToList();

        Assert.NotEmpty(declared);
        Assert.All(declared, name => Assert.Contains(name, _page.Terms));
    }

    [Fact]
    public async Task What_the_table_says_of_a_filter_is_so()
    {
        foreach (var filter in (await GetAsync("/filters"))["filters"]!.AsArray())
        {
            var name = (string)filter!["name"]!;
            var row = _page.Rows.Single(cells => cells.Count == 5 && cells[0].Split(", ").Contains($"`{name}`"));

            Assert.Equal((name, YesNo(filter["takesSeveral"]!), YesNo(filter["acceptsNone"]!)), (name, row[3], row[4]));
        }
    }

    [Fact]
    public async Task Every_kind_of_error_is_on_the_page_with_its_status()
    {
        foreach (var kind in (await GetAsync("/problems"))["items"]!.AsArray())
        {
            var code = ((string)kind!["type"]!)["/problems/".Length..];

            Assert.Equal((code, kind["status"]!.ToString()), (code, _page.Row(code)[1]));
        }
    }

    [Fact]
    public void Every_path_and_every_parameter_is_on_the_page()
    {
        var operations = Document.Committed.Operations;

        Assert.All(operations, operation => Assert.Contains(operation.Path, _page.Terms));
        Assert.All(operations.SelectMany(operation => operation.Query.Select(parameter => parameter.Name)), name => Assert.Contains(name, _page.Terms));
    }

    private static string YesNo(JsonNode value) => (bool)value ? "yes" : "no";

    private async Task<JsonNode> GetAsync(string path) =>
        JsonNode.Parse(await catalogue.Client.GetStringAsync(new Uri(path, UriKind.Relative)))!;
}
