using Catalogue.Api.Tests.Infrastructure;
using Npgsql;

namespace Catalogue.Api.Tests;

/// <summary>A setting that names several servers. Real standbys are in <c>.ci/failover</c>.</summary>
public sealed class ManyServersTests : IDisposable
{
    private TestDatabase Database { get; } = new();

    public void Dispose() => Database.Dispose();

    [Fact]
    public async Task A_server_that_is_not_there_is_not_noticed()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: true, WithDeadServer());
        using var client = catalogue.CreateClient();

        await catalogue.StoreAsync("1", "One more");

        Assert.Equal("51", (await client.AskAsync("/papers?perPage=1")).Header("Catalogue-Total"));
        Assert.Equal(200, (int)(await client.AskAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_connection_that_is_cut_while_nobody_reads_is_not_noticed()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: true, Database.Settings);
        using var client = catalogue.CreateClient();
        await client.TagAsync("/papers");

        Database.Close();
        Database.Reopen();

        Assert.Equal("50", (await client.AskAsync("/papers?perPage=1")).Header("Catalogue-Total"));
    }

    [Fact]
    public async Task Without_a_primary_a_write_says_so()
    {
        await using var catalogue = new CatalogueFactory(isSeeded: true, WithDeadServer());
        catalogue.CreateClient().Dispose();
        // A primary that takes no writes, as a failover manager leaves it.
        TestDatabase.Execute($"ALTER DATABASE {Database.Name} SET default_transaction_read_only = on");
        Database.Disconnect();

        var exception = await FailureOnceNoticedAsync(() => catalogue.StoreAsync("1", "One more"));

        Assert.Contains("no server accepts writes at the moment, nothing was stored", exception.Message, StringComparison.Ordinal);
        Assert.Equal("50", (await catalogue.CreateClient().AskAsync("/papers?perPage=1")).Header("Catalogue-Total"));
    }

    /// <summary>What a server was less than a second ago it is taken for; until that is over, the server itself refuses what is written.</summary>
    private static async Task<NpgsqlException> FailureOnceNoticedAsync(Func<Task> write)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var failure = await Assert.ThrowsAnyAsync<NpgsqlException>(write);
            if (failure is not PostgresException)
                return failure;
            await Task.Delay(10, patience.Token);
        }
    }

    private (string Key, string Value)[] WithDeadServer()
    {
        var parts = new NpgsqlConnectionStringBuilder(Database.ConnectionString);
        var alive = parts.Host!.StartsWith('/') ? parts.Host : $"{parts.Host}:{parts.Port}";
        parts.Host = $"127.0.0.1:1,{alive}";
        return [("Database:Provider", "Postgres"), ("Database:ConnectionString", parts.ToString())];
    }
}
