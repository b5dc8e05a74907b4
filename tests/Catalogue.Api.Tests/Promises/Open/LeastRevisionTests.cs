using System.Globalization;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Open;

/// <summary>P8, a client that has seen a revision is never shown an older one, whichever instance it asks.</summary>
public sealed class LeastRevisionTests
{
    private const string Header = "Catalogue-Min-Revision";

    [Fact]
    public async Task A_revision_that_is_here_is_answered_and_a_later_one_is_a_503_that_says_so()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: false);
        using var client = catalogue.CreateClient();
        await catalogue.StoreAsync("1", "First");
        var revision = await RevisionAsync(client);

        foreach (var asked in new[] { 0, revision })
            Assert.Equal(200, (int)(await client.AskAsync("/papers", (Header, Text(asked)))).StatusCode);

        var problem = await ProblemAsync(client, Text(revision + 1), 503, "unavailable");
        Assert.Contains($"This instance has revision {revision}, not yet {revision + 1}.", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_that_comes_within_a_moment_is_waited_for()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: false);
        await using var other = new CatalogueFactory(isSeeded: false, catalogue.Place);
        using var client = catalogue.CreateClient();
        await catalogue.StoreAsync("1", "First");
        var revision = await RevisionAsync(client);

        var asking = client.AskAsync("/papers", (Header, Text(revision + 1)));
        await other.StoreAsync("2", "Second");

        using var answer = await asking;
        Assert.Equal((200, "2"), ((int)answer.StatusCode, answer.Header("Catalogue-Total")));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task What_is_no_revision_is_a_400(string value)
    {
        await using var catalogue = new CatalogueFactory(isSeeded: false);
        using var client = catalogue.CreateClient();

        var problem = await ProblemAsync(client, value, 400, "invalid-request");

        Assert.StartsWith($"The header {Header} must be a revision number", problem.Detail, StringComparison.Ordinal);
        Assert.Contains(value, problem.Detail, StringComparison.Ordinal);
    }

    private static async Task<ProblemAnswer> ProblemAsync(HttpClient client, string revision, int status, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/papers", UriKind.Relative));
        request.Headers.Add(Header, revision);
        return await client.SendProblemAsync(request, status, code);
    }

    private static async Task<long> RevisionAsync(HttpClient client)
    {
        using var answer = await client.AskAsync("/papers");
        return long.Parse(answer.Header("Catalogue-Revision")!, CultureInfo.InvariantCulture);
    }

    private static string Text(long revision) => revision.ToString(CultureInfo.InvariantCulture);
}
