using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>The links of the document's opening text, and the requests that operations are described with, work.</summary>
public sealed partial class StartLinkTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private static readonly Uri Page = new("http://localhost/swagger/index.html");

    public static TheoryData<string> Links =>
        [.. Link().Matches((string)Document.Committed.Root["info"]!["description"]!).Select(match => match.Groups[1].Value)];

    public static TheoryData<string> Requests =>
    [
        .. Document.Committed.Operations
            .SelectMany(operation => Request().Matches((string)operation.Node["description"]!).Select(match => match.Groups[1].Value)).Distinct(),
    ];

    [Theory, MemberData(nameof(Links))]
    public async Task A_link_of_the_opening_text_works_under_any_base_address(string link)
    {
        Assert.StartsWith("../", link, StringComparison.Ordinal);
        Assert.Equal(200, await StatusAsync(new Uri(Page, link).PathAndQuery));
    }

    [Theory, MemberData(nameof(Requests))]
    public async Task A_request_named_in_a_description_works(string url) => Assert.Equal(200, await StatusAsync(url));

    [Fact]
    public void The_opening_text_has_links_to_start_with() => Assert.True(Links.Count > 5);

    private async Task<int> StatusAsync(string url)
    {
        using var response = await catalogue.Client.GetAsync(new Uri(url, UriKind.Relative));
        return (int)response.StatusCode;
    }

    [GeneratedRegex(@"\]\(([^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`(/[^`{}…]*)`")]
    private static partial Regex Request();
}
