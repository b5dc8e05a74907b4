using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests;

public sealed class SeedOverHttpTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    [Theory]
    [InlineData("/papers", 50)]
    [InlineData("/papers?category=CL", 20)]
    [InlineData("/papers?category=LG,CV", 21)]
    [InlineData("/papers?category=!CL", 30)]
    [InlineData("/papers?hasCode=true", 12)]
    [InlineData("/papers?affiliation=stanford", 27)]
    [InlineData("/papers?affiliation=none", 15)]
    [InlineData("/papers?year=2022", 23)]
    [InlineData("/papers?year=2023&category=CL&hasCode=true", 2)]
    [InlineData("/papers?author=percy-liang&coauthor=rishi-bommasani", 6)]
    [InlineData("/researchers/percy-liang/papers", 50)]
    [InlineData("/categories/cs.CL/papers", 20)]
    [InlineData("/authors", 96)]
    [InlineData("/affiliations", 9)]
    [InlineData("/categories", 9)]
    [InlineData("/researchers", 1)]
    public async Task The_document_gives_lists_of_the_known_length(string path, int total)
    {
        var list = JsonNode.Parse(await catalogue.Client.GetStringAsync(new Uri(path, UriKind.Relative)))!;

        Assert.Equal(total, (int)list["total"]!);
    }
}
