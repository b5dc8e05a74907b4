using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>The requests that the document's texts name work.</summary>
public sealed partial class RecipeTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    public static TheoryData<string> Recipes => [.. Texts.SelectMany(text => Request().Matches(text).Select(match => match.Groups[1].Value)).Distinct()];

    private static IEnumerable<string> Texts =>
        Document.Committed.Operations.Select(operation => (string)operation.Node["description"]!)
            .Append((string)Document.Committed.Root["info"]!["description"]!);

    [Theory, MemberData(nameof(Recipes))]
    public async Task A_request_named_in_a_text_works(string url)
    {
        using var response = await catalogue.Client.GetAsync(new Uri(url, UriKind.Relative));

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public void The_document_names_requests_to_begin_with() => Assert.True(Recipes.Count > 5);

    [GeneratedRegex("`(/[^`{}…]*)`")]
    private static partial Regex Request();
}
