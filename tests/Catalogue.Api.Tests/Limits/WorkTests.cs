using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Limits;

/// <summary>What a request may cost, counted in statements and suggestions, not in time.</summary>
public sealed class WorkTests
{
    private const string Lookup = "SELECT Word FROM SearchWords WHERE Stem = ";

    private static readonly string Words = string.Join(' ', Enumerable.Range(0, 100).Select(number => $"word{number}"));

    [Fact]
    public async Task A_search_stops_when_its_client_leaves()
    {
        await using var catalogue = new GatedCatalogue(("Limits:Searches", "1"), ("Limits:WaitMilliseconds", "60000"));
        using var client = catalogue.Factory.CreateClient();
        using var leaving = new CancellationTokenSource();
        var asked = client.GetAsync(new Uri($"/papers?q={GatedDatabase.Held} {Words}", UriKind.Relative), leaving.Token);
        await catalogue.Database.Reached;

        await leaving.CancelAsync();
        catalogue.Database.Release();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        // There is one place: it is free when the first search has ended.
        Assert.Equal(200, (int)(await client.AskAsync("/papers?q=another")).StatusCode);

        Assert.Equal(0, catalogue.Database.CountOf(Lookup + "'word"));
    }

    [Fact]
    public async Task Equal_requests_are_computed_once_and_the_first_client_may_leave()
    {
        await using var catalogue = new GatedCatalogue();
        using var client = catalogue.Factory.CreateClient();
        using var leaving = new CancellationTokenSource();
        var path = new Uri($"/papers?q={GatedDatabase.Held} once", UriKind.Relative);
        var first = client.GetAsync(path, leaving.Token);
        await catalogue.Database.Reached;
        var others = Enumerable.Range(0, 50).Select(_ => client.GetAsync(path)).ToList();
        // They reach the first one in this time; if one does not, it is answered from memory, and the test holds all the same.
        await Task.Delay(TimeSpan.FromMilliseconds(200));

        await leaving.CancelAsync();
        catalogue.Database.Release();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        Assert.All(await Task.WhenAll(others), response => Assert.Equal(200, (int)response.StatusCode));
        Assert.Equal(1, catalogue.Database.CountOf(Lookup + "'onc"));
    }

    [Fact]
    public async Task Two_hundred_misspelt_values_get_five_suggestions_and_are_told_so()
    {
        await using var catalogue = new GatedCatalogue();
        using var client = catalogue.Factory.CreateClient();
        var misspelt = string.Join(',', Enumerable.Range(0, 100).Select(number => $"percy-liang{number}"));

        var problem = await client.GetProblemAsync($"/papers?author={misspelt}&coauthor={misspelt}", 400, "invalid-query");

        Assert.Equal(200, problem.Errors.Count);
        Assert.Equal(5, problem.Errors.Count(error => error.Suggestion is not null));
        Assert.EndsWith("And 190 more in 'errors'. Only the first 5 unknown values get suggestions, not the other 195.", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/papers?author=percy-laing", 400, "invalid-query")]
    [InlineData("/authors/percy-laing", 404, "not-found")]
    [InlineData("/papers/no-such-paper", 404, "not-found")]
    public async Task A_refusal_is_remembered_until_someone_writes(string path, int status, string code)
    {
        await using var catalogue = new GatedCatalogue();
        using var client = catalogue.Factory.CreateClient();
        var first = await client.GetProblemAsync(path, status, code);
        var before = catalogue.Database.CountOf("SELECT");

        var again = await client.GetProblemAsync(path, status, code);
        Assert.Equal(before, catalogue.Database.CountOf("SELECT"));
        Assert.Equal((first.Detail, first.Instance), (again.Detail, again.Instance));

        await catalogue.Factory.StoreAsync("written", "A paper");
        await client.GetProblemAsync(path, status, code);
        Assert.NotEqual(before, catalogue.Database.CountOf("SELECT"));
    }

    [Fact]
    public async Task A_search_that_needs_too_much_is_an_error_that_says_what_was_asked_and_what_is_allowed()
    {
        await using var catalogue = new GatedCatalogue(("Limits:SearchKibibytes", "40"));
        using var client = catalogue.Factory.CreateClient();
        var prefixes = string.Join(' ', from first in "abcdefgh" from second in "aeiou" select $"{first}{second}*");

        var problem = await client.GetProblemAsync($"/papers?q=language {prefixes}", 400, "invalid-query");

        Assert.Equal(["a search that needs at most 0.4 MiB of the search index"], problem.Only("q").Allowed);
        Assert.Equal(
            "q (1 × word, 40 × prefix*) takes too much work; allowed is a search that needs at most 0.4 MiB of the search index. Use fewer or rarer words, and longer beginnings before *.",
            problem.Detail);
        Assert.Equal(200, (int)(await client.AskAsync("/papers?q=language ha* he*")).StatusCode);
    }

    [Fact]
    public async Task A_phrase_of_one_repeated_word_costs_little_more_than_the_word()
    {
        await using var catalogue = new GatedCatalogue(("Cache:Enabled", "false"));
        using var client = catalogue.Factory.CreateClient();
        await client.TagAsync("/papers?q=\"the the\"");
        var before = catalogue.Database.CountOf("Positions");
        await client.TagAsync("/papers?q=\"the the\"");
        var twice = catalogue.Database.CountOf("Positions") - before;

        await client.TagAsync($"/papers?q=\"{string.Join(' ', Enumerable.Repeat("the", 200))}\"");

        Assert.Equal(twice, catalogue.Database.CountOf("Positions") - before - twice);
    }
}
