using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests;

/// <summary>P3 when the server fails: a problem that says so, and all is there again when the server is.</summary>
public sealed class UnavailablePostgresTests
{
    [Fact]
    public async Task A_server_that_is_gone_is_a_503_until_it_is_back()
    {
        await using var catalogue = new CatalogueFactory();
        using var client = catalogue.CreateClient();
        await client.TagAsync("/papers");

        catalogue.Stored.Close();
        await client.IsNoLongerAnsweredAsync("/papers");
        foreach (var path in SamplePaths.Stored.Append("/health/ready").Append("/papers?perPage=1"))
            Assert.Empty((await client.GetProblemAsync(path, 503, "unavailable")).Errors);
        foreach (var path in SamplePaths.Documentation.Append("/health/live"))
            Assert.Equal(200, (int)(await client.AskAsync(path)).StatusCode);

        catalogue.Stored.Reopen();
        foreach (var path in SamplePaths.Stored.Append("/health/ready"))
            Assert.Equal(200, (int)(await client.AskAsync(path)).StatusCode);
    }
}
