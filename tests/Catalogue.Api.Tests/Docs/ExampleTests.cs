using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Docs;

/// <summary>The requests that the pages show are made, and the answers that they show come.</summary>
public sealed partial class ExampleTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    public static IEnumerable<object[]> Examples =>
        from file in MarkdownFile.Names
        let fences = MarkdownFile.Read(file).Fences
        from at in Enumerable.Range(0, fences.Count)
        let request = Curl().Match(fences[at].Text)
        where request.Success
        select new object[] { file, request.Groups[1].Value, fences[at + 1].Language == "json" ? fences[at + 1].Text : "" };

    [Theory, MemberData(nameof(Examples))]
    public async Task A_shown_answer_is_part_of_the_real_one(string file, string url, string shown)
    {
        using var response = await catalogue.Client.GetAsync(new Uri(url, UriKind.Relative));
        var real = JsonNode.Parse(await response.Content.ReadAsStringAsync());

        Excerpt.AssertPart(JsonNode.Parse(shown), real, $"{file}: {url}");
    }

    [Fact]
    public void The_readme_shows_examples() => Assert.True(Examples.Count(example => (string)example[0] == "README.md") >= 5);

    [Theory]
    [InlineData("""{ "a": [1] }""", """{ "a": [1, 2], "b": 3 }""", true)]
    [InlineData("""{ "a": "tex…" }""", """{ "a": "text" }""", true)]
    [InlineData("""{ "a": [2] }""", """{ "a": [1, 2] }""", false)]
    [InlineData("""{ "a": null }""", """{ }""", false)]
    [InlineData("""{ "a": "tex" }""", """{ "a": "text" }""", false)]
    [InlineData("""{ "a": "a … end" }""", """{ "a": "a text\nwith an end" }""", true)]
    [InlineData("""{ "a": "a … end" }""", """{ "a": "a text that ends" }""", false)]
    public void A_part_has_the_first_entries_and_some_properties(string part, string whole, bool isPart)
    {
        var failure = Record.Exception(() => Excerpt.AssertPart(JsonNode.Parse(part), JsonNode.Parse(whole), "test"));

        Assert.Equal(isPart, failure is null);
    }

    [GeneratedRegex(@"^curl 'http://localhost:5080(/[^']*)'$", RegexOptions.Multiline)]
    private static partial Regex Curl();
}
