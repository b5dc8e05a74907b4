using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Snapshots;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3 when the world fails: a problem that says so, and all is there again when the world is.</summary>
public sealed class UnavailableTests : IAsyncLifetime
{
    private CatalogueFactory Catalogue { get; } = new(isSeeded: true);

    private HttpClient Client { get; set; } = null!;

    private string Database => Path.Combine(Catalogue.DataDirectory, "catalogue.db");

    public async Task InitializeAsync()
    {
        Client = Catalogue.CreateClient();
        await Client.TagAsync("/papers");
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Catalogue.DisposeAsync();
    }

    [Fact]
    public async Task A_database_that_is_gone_is_a_503_until_it_is_back()
    {
        var kept = await KeptAsync();
        File.Delete(Database);
        await IsUnavailableAsync();

        await File.WriteAllBytesAsync(Database, kept);
        await IsBackAsync();
    }

    [Fact]
    public async Task A_database_that_is_no_database_is_a_503_until_it_is_back()
    {
        var kept = await KeptAsync();
        await File.WriteAllBytesAsync(Database, Enumerable.Repeat((byte)'x', kept.Length).ToArray());
        await IsUnavailableAsync();

        await File.WriteAllBytesAsync(Database, kept);
        await IsBackAsync();
    }

    [Fact]
    public async Task A_damaged_database_is_a_503_until_it_is_mended()
    {
        var kept = await KeptAsync();
        await File.WriteAllBytesAsync(Database, [.. kept[..4_096], .. Enumerable.Repeat((byte)0xFF, kept.Length - 4_096)]);
        await IsUnavailableAsync();

        await File.WriteAllBytesAsync(Database, kept);
        await IsBackAsync();
    }

    [Fact]
    public async Task A_database_without_our_tables_is_a_503()
    {
        var kept = await KeptAsync();
        File.Delete(Database);
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await connection.OpenAsync();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Other (X)";
            await command.ExecuteNonQueryAsync();
        }

        await IsUnavailableAsync();
        await File.WriteAllBytesAsync(Database, kept);
        await IsBackAsync();
    }

    [Fact]
    public async Task A_database_that_is_locked_is_a_503_until_it_is_free()
    {
        await using var patient = new CatalogueFactory(isSeeded: true,
            ("Data:Directory", Catalogue.DataDirectory), ("Database:ConnectionString", $"Data Source={Database};Default Timeout=1"));
        using var client = patient.CreateClient();
        await client.TagAsync("/papers");
        await KeptAsync(patient);
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await connection.OpenAsync();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE";
            await command.ExecuteNonQueryAsync();

            await client.GetProblemAsync("/papers", 503, "unavailable");
        }

        await client.TagAsync("/papers");
    }

    /// <summary>The database's bytes, once nobody has it open any more: the last one to close it takes its log away.</summary>
    private async Task<byte[]> KeptAsync(params CatalogueFactory[] others)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (CloseIdle(others); File.Exists(Database + "-wal"); CloseIdle(others))
            await Task.Delay(10, patience.Token);
        return await File.ReadAllBytesAsync(Database, patience.Token);
    }

    /// <summary>Again and again: what is read ahead in the background returns its connection when it has finished.</summary>
    private void CloseIdle(CatalogueFactory[] others)
    {
        foreach (var catalogue in others.Append(Catalogue))
            catalogue.Services.GetRequiredService<CatalogueReaders>().CloseIdle();
        SqliteConnection.ClearAllPools();
    }

    private async Task IsUnavailableAsync()
    {
        foreach (var path in SamplePaths.Stored.Append("/health/ready").Append("/papers?perPage=1"))
            Assert.Empty((await Client.GetProblemAsync(path, 503, "unavailable")).Errors);

        foreach (var path in SamplePaths.Documentation.Append("/health/live"))
            Assert.Equal(200, (int)(await Client.AskAsync(path)).StatusCode);
        Assert.Equal(404, (int)(await Client.AskAsync("/nowhere-at-all")).StatusCode);
    }

    private async Task IsBackAsync()
    {
        SqliteConnection.ClearAllPools();

        Assert.Equal("50", (await Client.AskAsync("/papers?perPage=2")).Header("Catalogue-Total"));
        await Client.TagAsync("/papers");
        Assert.Equal(200, (int)(await Client.AskAsync("/health/ready")).StatusCode);
    }
}
