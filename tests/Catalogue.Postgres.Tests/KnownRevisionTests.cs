using System.Data.Common;
using System.Globalization;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Api.Tests;

/// <summary>What is read of the revision that is known as the newest is of that revision, or is not read at all.</summary>
public sealed class KnownRevisionTests : IDisposable
{
    private const string HowMany = """SELECT count(*) FROM "Papers" """;

    private TestDatabase Database { get; } = new();

    public void Dispose() => Database.Dispose();

    [Fact]
    public async Task A_query_after_a_write_fails()
    {
        await using var instance = Database.Start();
        using var snapshot = await OpenAsync(instance);
        Assert.Equal(50, snapshot.Statements.Number(HowMany));

        await instance.StoreAsync("1", "One more");

        Assert.Throws<RevisionMovedException>(() => snapshot.Statements.Number(HowMany));
    }

    [Fact]
    public async Task What_the_context_reads_after_a_write_fails()
    {
        await using var instance = Database.Start();
        using var snapshot = await OpenAsync(instance);

        await instance.StoreAsync("1", "One more");

        Assert.Throws<RevisionMovedException>(() => snapshot.Db.Papers.Count());
    }

    [Fact]
    public async Task Who_asks_much_goes_on_to_see_the_same()
    {
        await using var instance = Database.Start();
        using var snapshot = await OpenAsync(instance);
        for (var query = 0; query < 10; query++)
            Assert.Equal(50, snapshot.Statements.Number(HowMany));

        await instance.StoreAsync("1", "One more");

        Assert.Equal(50, snapshot.Statements.Number(HowMany));
        Assert.Equal(50, snapshot.Db.Papers.Count());
    }

    [Fact]
    public async Task An_answer_that_a_write_has_overtaken_is_made_again()
    {
        await using var reading = Database.Start();
        await using var writing = Database.Start();
        var client = reading.CreateClient();
        var first = long.Parse((await client.AskAsync("/papers")).Header("Catalogue-Revision"), CultureInfo.InvariantCulture);
        for (var written = 1; written <= 20; written++)
        {
            await writing.StoreAsync($"{written}", $"Paper number {written}");

            var answer = await client.AskAsync($"/papers?facets=author&perPage={written}");

            var revision = long.Parse(answer.Header("Catalogue-Revision"), CultureInfo.InvariantCulture);
            Assert.Equal(50 + revision - first, long.Parse(answer.Header("Catalogue-Total"), CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task A_connection_that_is_lost_while_rows_come_is_not_used_again()
    {
        await using var instance = Database.Start();
        using (var snapshot = await OpenAsync(instance))
        {
            var server = snapshot.Statements.Number("SELECT pg_backend_pid()");
            using var rows = snapshot.Statements.Query("SELECT repeat('x', 1000) FROM generate_series(1, 100000)");
            Assert.True(rows.Read());
            TestDatabase.Execute($"SELECT pg_terminate_backend({server}, 5000)");
            Assert.ThrowsAny<DbException>(() => ReadAll(rows));
        }

        using var next = await OpenAsync(instance);
        Assert.Equal(50, next.Statements.Number(HowMany));
    }

    private static void ReadAll(ResultReader rows)
    {
        while (rows.Read())
            continue;
    }

    private static Task<Snapshot> OpenAsync(CatalogueFactory instance) =>
        instance.Services.GetRequiredService<CatalogueReaders>().OpenKnownAsync(CancellationToken.None);
}
