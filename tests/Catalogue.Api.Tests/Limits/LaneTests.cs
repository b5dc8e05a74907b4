using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Limits;

/// <summary>Expensive requests take turns: few at once, a bounded queue for each client, and no client behind another's crowd.</summary>
public sealed class LaneTests
{
    private const string Search = $"/papers?q={GatedDatabase.Held}";
    private const int Waiting = 20;

    private static readonly (string, string)[] OneAtATime =
        [("Limits:Searches", "1"), ("Limits:WaitMilliseconds", "60000"), ("Limits:RequestSeconds", "600")];

    [Fact]
    public async Task A_full_queue_refuses_at_once_and_says_when_to_try_again()
    {
        await using var catalogue = new GatedCatalogue([.. OneAtATime, ("Limits:Waiting", "1")]);
        using var client = catalogue.Served();
        var running = client.AskAsync(Search);
        await catalogue.Database.Reached;

        var others = new[] { "one", "two", "three" }.Select(word => client.AskAsync($"/papers?q={word}")).ToList();
        for (var refused = 0; refused < 2; refused++)
        {
            var first = await Task.WhenAny(others);
            others.Remove(first);
            using var response = await first;
            Assert.Equal((503, "1"), ((int)response.StatusCode, response.Header("Retry-After")));
        }

        var problem = await client.GetProblemAsync("/papers?q=four", 503, "busy");
        Assert.Equal("Too many searches at the moment. Try again in a second.", problem.Detail);
        Assert.Equal(200, (int)(await client.AskAsync("/papers?category=CL")).StatusCode);
        catalogue.Database.Release();
        Assert.Equal(200, (int)(await running).StatusCode);
        Assert.Equal(200, (int)(await others.Single()).StatusCode);
    }

    [Fact]
    public async Task A_request_passes_the_crowd_of_another_client()
    {
        await using var catalogue = new GatedCatalogue([.. OneAtATime, ("Limits:Waiting", $"{Waiting}")]);
        using var client = catalogue.Served();
        var running = Ask(GatedDatabase.Held, "192.0.2.1");
        await catalogue.Database.Reached;

        // Only when one of a client's requests is refused is it certain that its others wait.
        var crowd = await RefusedAsync("crowd", "192.0.2.1", Waiting + 1);
        var other = await RefusedAsync("other", "192.0.2.2", Waiting + 2);
        catalogue.Database.Release();
        await Task.WhenAll([running, .. crowd, .. other]);

        var order = catalogue.Database.Statements.Where(statement => statement.Contains("SELECT Word FROM SearchWords WHERE Stem = 'crowd", StringComparison.Ordinal)
            || statement.Contains("SELECT Word FROM SearchWords WHERE Stem = 'other", StringComparison.Ordinal)).ToList();
        Assert.Contains("'other", order[0], StringComparison.Ordinal);
        Assert.Equal(2 * Waiting, order.Count - 1);

        Task<HttpResponseMessage> Ask(string word, string address) => client.AskAsync($"/papers?q={word}", ("X-Forwarded-For", address));

        async Task<List<Task<HttpResponseMessage>>> RefusedAsync(string word, string address, int count)
        {
            var asked = Enumerable.Range(0, count).Select(number => Ask($"{word}{number}", address)).ToList();
            var refused = await Task.WhenAny(asked);
            Assert.Equal(503, (int)(await refused).StatusCode);
            asked.Remove(refused);
            return asked;
        }
    }

    [Fact]
    public async Task Complete_lists_of_one_client_are_bounded_and_those_of_another_are_not_refused_for_them()
    {
        await using var catalogue = new GatedCatalogue(("Limits:StreamsPerClient", "1"));
        using var client = catalogue.Served();
        await catalogue.Factory.Writer.StoreAsync([LargeCatalogue.Source], CancellationToken.None);
        using var stalled = await SlowReader.BeginAsync(client.BaseAddress!, "/papers?format=jsonl", ("X-Forwarded-For", "192.0.2.1"));

        using var refused = await client.AskAsync("/papers?format=csv", ("X-Forwarded-For", "192.0.2.1"));
        using var other = await client.AskAsync("/papers?format=csv", ("X-Forwarded-For", "192.0.2.2"));
        using var page = await client.AskAsync("/papers?format=csv&perPage=1", ("X-Forwarded-For", "192.0.2.1"));

        Assert.Equal((503, 200, 200), ((int)refused.StatusCode, (int)other.StatusCode, (int)page.StatusCode));
    }

    [Fact]
    public async Task Addresses_that_no_trusted_proxy_forwards_are_one_client()
    {
        await using var catalogue = new GatedCatalogue([.. OneAtATime, ("Limits:Waiting", "0"), ("TrustedProxies", "192.0.2.77")]);
        using var client = catalogue.Served();
        var running = client.AskAsync(Search, ("X-Forwarded-For", "192.0.2.1"));
        await catalogue.Database.Reached;

        using var refused = await client.AskAsync("/papers?q=word", ("X-Forwarded-For", "192.0.2.2"));

        Assert.Equal(503, (int)refused.StatusCode);
        catalogue.Database.Release();
        await running;
    }
}
