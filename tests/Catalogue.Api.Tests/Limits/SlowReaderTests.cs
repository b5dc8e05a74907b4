using Catalogue.Api.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace Catalogue.Api.Tests.Limits;

/// <summary>A client that reads slowly holds nothing that others need.</summary>
public sealed class SlowReaderTests
{
    private const string Everything = "/papers?format=jsonl&sort=title";

    [Fact]
    public async Task A_reader_that_stalls_holds_no_snapshot_and_gets_everything_of_the_revision_that_it_asked_for()
    {
        var (catalogue, client) = await LargeAsync();
        await using var stored = catalogue;
        using var asking = client;
        var expected = await client.GetStringAsync(new Uri(Everything, UriKind.Relative));
        using var reader = await SlowReader.BeginAsync(client.BaseAddress!, Everything);

        await catalogue.Factory.StoreAsync("later", "A later paper");
        await LogIsFreeAsync(Path.Combine(catalogue.Factory.DataDirectory, "catalogue.db"));

        Assert.NotEqual(expected, await client.GetStringAsync(new Uri(Everything, UriKind.Relative)));
        Assert.Equal((expected, true), await reader.EndAsync());
    }

    [Fact]
    public async Task A_reader_that_stalls_is_ended_when_there_is_no_room_for_what_it_does_not_take()
    {
        var (catalogue, client) = await LargeAsync(("Limits:SpoolMebibytes", "0"), ("Limits:StallSeconds", "1"));
        await using var stored = catalogue;
        using var asking = client;
        using var reader = await SlowReader.BeginAsync(client.BaseAddress!, Everything);

        await catalogue.Factory.StoreAsync("later", "A later paper");
        await LogIsFreeAsync(Path.Combine(catalogue.Factory.DataDirectory, "catalogue.db"));

        Assert.False((await reader.EndAsync()).IsComplete);
        var papers = await client.GetStringAsync(new Uri(Everything, UriKind.Relative));
        Assert.Equal(LargeCatalogue.Papers + 51, papers.Count(character => character == '\n'));
    }

    [Fact]
    public async Task Other_formats_are_answered_while_many_readers_stall()
    {
        var (catalogue, client) = await LargeAsync(("Limits:StreamsPerClient", "64"), ("Limits:WaitMilliseconds", "60000"));
        await using var stored = catalogue;
        using var asking = client;
        var readers = new List<SlowReader>();
        try
        {
            for (var reader = 0; reader < 40; reader++)
                readers.Add(await SlowReader.BeginAsync(client.BaseAddress!, Everything));

            Assert.Equal(200, (int)(await client.AskAsync("/papers?format=bibtex&category=LG")).StatusCode);
            Assert.Equal(200, (int)(await client.AskAsync("/papers?perPage=1")).StatusCode);
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    private static async Task<(GatedCatalogue Catalogue, HttpClient Client)> LargeAsync(params (string, string)[] settings)
    {
        var catalogue = new GatedCatalogue(settings);
        var client = catalogue.Served();
        await catalogue.Factory.Writer.StoreAsync([LargeCatalogue.Source], CancellationToken.None);
        return (catalogue, client);
    }

    /// <summary>Waits until the whole log can be brought back into the database: until nobody reads an older revision.</summary>
    private static async Task LogIsFreeAsync(string database)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(patience.Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=0; PRAGMA wal_checkpoint(TRUNCATE)";
        while (true)
        {
            await using var row = await command.ExecuteReaderAsync(patience.Token);
            await row.NextResultAsync(patience.Token);
            if (await row.ReadAsync(patience.Token) && row.GetInt32(0) == 0)
                return;
            await Task.Delay(10, patience.Token);
        }
    }
}
