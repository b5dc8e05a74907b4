using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, the parameters that shape lists.</summary>
public sealed class ParameterTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> Lists => [.. SamplePaths.Lists];

    public static TheoryData<string> PaperLists => [.. SamplePaths.PaperLists];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_repeated_parameter_that_is_no_list_is_an_error(string list)
    {
        foreach (var (name, value) in new[] { ("perPage", "5"), ("sort", "x"), ("page", "1"), ("cursor", "x"), ("format", "json"), ("from", "2022"), ("to", "2023"), ("q", "a"), ("hasCode", "true") })
        {
            var fault = (await _client.GetProblemAsync($"{list}?{name}={value}&{name}={value}", 400, "invalid-query")).Only(name);

            Assert.Equal($"{value} and {value}", fault.Received);
            Assert.Equal(["one value"], fault.Allowed);
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Empty_values_are_errors(string list)
    {
        var names = new[] { "category", "affiliation", "author", "coauthor", "researcher", "year", "from", "to", "precision", "hasCode", "id", "q", "sort", "perPage", "page", "fields", "format" };

        foreach (var name in names)
            Assert.Equal("", (await _client.GetProblemAsync($"{list}?{name}=", 400, "invalid-query")).Only(name).Received);
        (await _client.GetProblemAsync($"{list}?cursor=", 400, "invalid-query")).Only("cursor");
    }

    [Theory]
    [InlineData("sort", "-Published", "-published")]
    [InlineData("sort", "publised", "published")]
    [InlineData("sort", "Title", "title")]
    [InlineData("facets", "yaer", "year")]
    [InlineData("facets", "year,Affiliation", "affiliation")]
    [InlineData("facets", "hascode", "hasCode")]
    [InlineData("fields", "id,titel", "title")]
    [InlineData("fields", "authors.nam", "authors.name")]
    [InlineData("fields", "ID", "id")]
    [InlineData("format", "jsn", "json")]
    [InlineData("format", "JSON", "json")]
    [InlineData("highlight", "True", "true")]
    [InlineData("highlight", "1", null)]
    [InlineData("sort", "citations", null)]
    public async Task A_value_that_is_not_declared_comes_with_those_that_are(string name, string value, string? suggestion)
    {
        foreach (var list in SamplePaths.PaperLists)
        {
            var fault = (await _client.GetProblemAsync($"{list}?{name}={value}", 400, "invalid-query")).Only(name);

            Assert.Equal(suggestion, fault.Suggestion);
            Assert.True(suggestion is null || fault.Allowed.Contains(suggestion));
        }
    }

    [Theory, MemberData(nameof(PaperLists))]
    public async Task Parameters_that_need_another_one_say_so(string list)
    {
        foreach (var (query, name, other) in new[] { ("sort=relevance", "sort", "q"), ("highlight=true", "highlight", "q"), ("facetLimit=5", "facetLimit", "facets") })
            Assert.Equal([$"together with {other}"], (await _client.GetProblemAsync($"{list}?{query}", 400, "invalid-query")).Only(name).Allowed);
    }

    [Theory]
    [InlineData("/papers?Category=CL", "Category", "category")]
    [InlineData("/papers?categroy=CL", "categroy", "category")]
    [InlineData("/papers?hascode=true", "hascode", "hasCode")]
    [InlineData("/papers?per_page=5", "per_page", "perPage")]
    [InlineData("/papers?perpage=5", "perpage", "perPage")]
    [InlineData("/papers?Q=a", "Q", "q")]
    [InlineData("/papers?yr=2023", "yr", null)]
    [InlineData("/authors?nmae=an", "nmae", "name")]
    [InlineData("/authors?facet=year", "facet", null)]
    [InlineData("/stats?afiliation=stanford", "afiliation", "affiliation")]
    [InlineData("/filters?fromat=json", "fromat", "format")]
    [InlineData("/papers/whose-opinions-do-language-models-reflect?field=id", "field", "fields")]
    [InlineData("/researchers/percy-liang/coauthors?PerPage=5", "PerPage", "perPage")]
    public async Task A_misspelled_name_comes_with_the_nearest_that_the_resource_takes(string path, string name, string? suggestion)
    {
        var fault = (await _client.GetProblemAsync(path, 400, "invalid-query")).Only(name);

        Assert.Equal(suggestion, fault.Suggestion);
        Assert.True(suggestion is null || fault.Allowed.Contains(suggestion));
    }
}
