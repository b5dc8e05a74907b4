using Catalogue.Api.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, what every resource refuses, whatever it takes.</summary>
public sealed class EveryResourceTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> All => [.. SamplePaths.All];

    [Fact]
    public void The_tests_know_a_path_of_every_route()
    {
        var routes = catalogue.Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'));

        Assert.All(routes, route => Assert.Contains([.. SamplePaths.All, SamplePaths.Home, .. SamplePaths.Files], path =>
            new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, [])));
    }

    [Theory, MemberData(nameof(All))]
    public async Task An_unknown_parameter_is_named_as_received(string path)
    {
        var problem = await _client.GetProblemAsync($"{path}?zebra=stripes", 400, "invalid-query");

        Assert.Equal("stripes", problem.Only("zebra").Received);
        Assert.Equal(path, problem.Instance);
        Assert.Contains("zebra", problem.Detail, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public async Task An_unknown_parameter_without_a_value_is_an_error_too(string path) =>
        (await _client.GetProblemAsync($"{path}?zebra", 400, "invalid-query")).Only("zebra");

    [Theory, MemberData(nameof(All))]
    public async Task An_unknown_parameter_that_is_repeated_is_reported_once(string path) =>
        (await _client.GetProblemAsync($"{path}?zebra=1&zebra=2", 400, "invalid-query")).Only("zebra");

    [Theory, MemberData(nameof(All))]
    public async Task A_value_without_a_name_is_an_error(string path) =>
        Assert.Equal("x", (await _client.GetProblemAsync($"{path}?=x", 400, "invalid-query")).Only("").Received);

    [Theory, MemberData(nameof(All))]
    public async Task An_empty_query_is_no_error(string path)
    {
        foreach (var empty in new[] { "?", "?&", "?&&" })
            Assert.Equal(200, (int)(await _client.GetAsync(new Uri(path + empty, UriKind.Relative))).StatusCode);
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_path_in_another_case_is_an_error_with_the_right_spelling(string path)
    {
        var wrong = "/" + char.ToUpperInvariant(path[1]) + path[2..];

        Assert.Equal(path, (await _client.GetProblemAsync(wrong, 404, "not-found")).Only("path").Suggestion);
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_slash_at_the_end_redirects_to_the_path_without_it(string path)
    {
        foreach (var (asked, location) in new[] { ($"{path}/", path), ($"{path}/?format=json&x=%C3%BC", $"{path}?format=json&x=%C3%BC") })
        {
            using var response = await _client.GetAsync(new Uri(asked, UriKind.Relative));

            Assert.Equal(308, (int)response.StatusCode);
            Assert.Equal(location, response.Headers.Location!.OriginalString);
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_media_type_that_cannot_be_made_is_not_acceptable(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "application/pdf" } } };

        var fault = (await _client.SendProblemAsync(request, 406, "not-acceptable")).Only("Accept");

        Assert.Equal("application/pdf", fault.Received);
        Assert.Contains("application/json", fault.Allowed);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Every_fault_is_reported_in_one_answer(string path)
    {
        var problem = await _client.GetProblemAsync($"{path}?zebra=1&yak=2&=3", 400, "invalid-query");

        Assert.Equal(["zebra", "yak", ""], problem.Parameters);
    }
}
