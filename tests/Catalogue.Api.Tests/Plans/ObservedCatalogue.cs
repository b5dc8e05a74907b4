using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace Catalogue.Api.Tests.Plans;

/// <summary>A catalogue of some thousand papers that was asked everything: at first, again, and after a write.</summary>
public sealed class ObservedCatalogue : IAsyncLifetime
{
    private CatalogueFactory Factory { get; } = new(isSeeded: false, ("Cache:Enabled", "false")) { Database = typeof(ExecutedStatements) };

    private ExecutedStatements Executed => (ExecutedStatements)Factory.Services.GetRequiredService<CatalogueDatabase>();

    /// <summary>What the first answers executed.</summary>
    internal IReadOnlyList<string> AtFirst { get; private set; } = [];

    /// <summary>What the same answers executed when they were made again.</summary>
    internal IReadOnlyList<string> Again { get; private set; } = [];

    /// <summary>What many requests executed that differ only in their values.</summary>
    internal IReadOnlyList<string> OfOneShape { get; private set; } = [];

    /// <summary>What the answers executed when a paper had changed.</summary>
    internal IReadOnlyList<string> AfterWrite { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var browser = new Browser(Factory);
        await Factory.Writer.StoreAsync(ObservedRecords.All, CancellationToken.None);
        await Factory.Retirement.DeleteAsync("paper-1-of-words", CancellationToken.None);
        await Factory.Retirement.MergeAsync("paper-2-of-words", "paper-3-of-words", CancellationToken.None);
        // As if the program had just been started.
        Factory.Services.GetRequiredService<CurrentColumns>().Forget();
        AtFirst = await AskAsync(browser, QueryShapes.All);
        Again = await AskAsync(browser, QueryShapes.All);
        OfOneShape = await AskAsync(browser, QueryShapes.OfOneShape);
        await Factory.Writer.StoreAsync([ObservedRecords.Changed], CancellationToken.None);
        AfterWrite = await AskAsync(browser, QueryShapes.All);
    }

    public async Task DisposeAsync() => await Factory.DisposeAsync();

    /// <summary>The costly steps of statements.</summary>
    /// <param name="dropped">An index that is not there meanwhile.</param>
    internal async Task<IReadOnlyList<CostlyStep>> CostlyStepsAsync(IEnumerable<string> statements, string? dropped = null)
    {
        await using var db = await Factory.OpenDatabaseAsync();
        await using var undone = await db.Database.BeginTransactionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (dropped is not null)
            Assert.Equal(raw.SQLITE_OK, raw.sqlite3_exec(connection.Handle, $"DROP INDEX {dropped}"));
        return [.. QueryPlan.CostlySteps(connection, statements)];
    }

    /// <summary>Asks everything, and for each list its next page.</summary>
    private async Task<IReadOnlyList<string>> AskAsync(Browser browser, IEnumerable<(string Url, int Status)> asked)
    {
        Executed.Take();
        foreach (var (url, status) in asked)
        {
            using var response = await browser.SendAsync(url);
            var text = await response.Content.ReadAsStringAsync();
            Assert.True((int)response.StatusCode == status, $"{url} is {(int)response.StatusCode}: {text}");
            if (status == 200 && JsonNode.Parse(text)!["page"]?["next"] is { } next)
                await browser.GetAsync((string)next!);
        }

        return Executed.Take();
    }
}
