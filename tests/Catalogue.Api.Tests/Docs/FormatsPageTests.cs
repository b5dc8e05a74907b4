using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Docs;

/// <summary>The page about formats has each that the program declares, and says of every field of a paper what becomes of it.</summary>
public sealed class FormatsPageTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly MarkdownFile _page = MarkdownFile.Read("docs/formats.md");

    [Fact]
    public async Task The_table_of_formats_is_what_is_declared()
    {
        var formats = await FormatsAsync();
        var table = _page.Rows.Where(row => row.Count == 4).Skip(2);

        Assert.Equal(formats.Select(format => ($"`{format.Name}`", $"`{format.MediaType}`")), table.Select(row => (row[0], row[1])));
    }

    [Fact]
    public async Task The_table_of_fields_has_every_field_and_every_format_that_leaves_some_out()
    {
        var table = _page.Rows.Where(row => row.Count == 8).ToList();
        var fields = typeof(PaperItem).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Where(name => name != "highlights");

        Assert.Equal((await FormatsAsync()).Select(format => format.Name).Except(["json", "jsonl"]).Select(name => $"`{name}`"), table[0].Skip(1));
        Assert.All(fields, field => Assert.Contains(table, row => row[0].Contains(field, StringComparison.Ordinal)));
        Assert.All(table, row => Assert.DoesNotContain("", row));
    }

    private async Task<List<(string Name, string MediaType)>> FormatsAsync() =>
        [.. JsonNode.Parse(await catalogue.Client.GetStringAsync(new Uri("/filters", UriKind.Relative)))!["formats"]!.AsArray()
            .Select(format => ((string)format!["name"]!, (string)format["mediaType"]!))];
}
