using System.Text;
using Catalogue.Api.Tests.Generated;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Api.Tests.Promises;
using Catalogue.Data.Archives;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Api.Tests.Differential;

/// <summary>One catalogue in both databases answers every request byte for byte alike: order, totals, facets, cursors and relevance.</summary>
public sealed class SameAnswersTests : IAsyncLifetime
{
    private const int Papers = 120;
    private const string Seed = "0007Fp3gKqO1";

    private static readonly (string Key, string Value)[] OnSqlite = [("Database:Provider", "Sqlite"), ("Database:ConnectionString", "")];

    private CatalogueFactory Postgres { get; } = new(isSeeded: false);
    private CatalogueFactory Sqlite { get; } = new(isSeeded: false, [.. OnSqlite]);

    public async Task InitializeAsync()
    {
        await GeneratedCatalogue.FillAsync(Sqlite, RecordGen.Records(Papers, Seed));
        await CopyAsync(Sqlite, KnownDatabases.Postgres, Postgres.Stored.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await Sqlite.DisposeAsync();
        await Postgres.DisposeAsync();
    }

    [Fact]
    public async Task Every_generated_request_has_the_same_answer()
    {
        var (sqlite, postgres) = (new Browser(Sqlite), new Browser(Postgres));
        var choices = new AskChoices(await sqlite.ExportAsync());
        string[] urls =
        [
            .. choices.Papers(seed: 11).Select(choice => choice.Ask.With("facets", "category,year,affiliation,author,researcher,hasCode").Url),
            .. choices.Papers(seed: 12).Select(choice => choice.Ask.Url),
            .. choices.Values(seed: 13).Select(choice => choice.Ask.Url),
            .. choices.Statistics(seed: 14).Select(ask => ask.Url),
        ];

        Assert.True(urls.Length >= 300, $"{urls.Length} requests are few");
        foreach (var url in urls)
            Assert.Equal(await AnswerAsync(sqlite, url), await AnswerAsync(postgres, url));
    }

    [Fact]
    public async Task Copied_there_and_back_it_is_the_same()
    {
        await using var back = new CatalogueFactory(isSeeded: false, [.. OnSqlite]);
        await CopyAsync(Postgres, KnownDatabases.Sqlite, $"Data Source={Path.Combine(back.DataDirectory, "catalogue.db")}");

        var archive = await ArchiveAsync(Sqlite);
        Assert.Equal(archive, await ArchiveAsync(Postgres));
        Assert.Equal(archive, await ArchiveAsync(back));
    }

    [Fact]
    public async Task A_catalogue_with_papers_is_not_written_over()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() => CopyAsync(Sqlite, KnownDatabases.Postgres, Postgres.Stored.ConnectionString));

        Assert.Contains("the target database is not empty", exception.Message, StringComparison.Ordinal);
        Assert.Equal(await ArchiveAsync(Sqlite), await ArchiveAsync(Postgres));
    }

    private static async Task<string> AnswerAsync(Browser browser, string url)
    {
        using var response = await browser.SendAsync(url);
        return $"{url} {(int)response.StatusCode}\n{await response.Content.ReadAsStringAsync()}";
    }

    private static async Task<string> ArchiveAsync(CatalogueFactory catalogue)
    {
        await using var db = await catalogue.OpenDatabaseAsync();
        var text = new StringBuilder();
        await using var writer = new StringWriter(text);
        await CatalogueArchive.WriteAsync(db, writer, CancellationToken.None);
        return text.ToString();
    }

    private static Task<WriteReport> CopyAsync(CatalogueFactory from, DatabaseProvider provider, string connectionString) =>
        from.Services.GetRequiredService<CatalogueCopy>().CopyAsync(provider, connectionString, CancellationToken.None);
}
