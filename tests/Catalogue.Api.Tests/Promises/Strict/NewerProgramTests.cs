using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>A newer version of the program has begun to use the same database: this one goes without harm.</summary>
public sealed class NewerProgramTests : IAsyncLifetime
{
    private const string Draining = "A newer version of the program has changed the database; this one is draining.";

    private CatalogueFactory Catalogue { get; } = new(isSeeded: true);

    private HttpClient Client { get; set; } = null!;

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
    public async Task With_a_newer_schema_it_drains_and_answers_what_still_comes()
    {
        await ChangeSchemaAsync();

        var problem = await Client.GetProblemAsync("/health/ready", 503, "unavailable");
        Assert.Equal(Draining, problem.Detail);
        foreach (var path in Resources.Stored.Append("/health/live").Append("/papers?perPage=3"))
            Assert.Equal(200, (int)(await Client.AskAsync(path)).StatusCode);
    }

    [Fact]
    public async Task With_newer_documents_it_reads_none_of_them()
    {
        await ChangeDocumentsAsync();

        var problem = await Client.GetProblemAsync("/papers?perPage=3", 503, "unavailable");
        Assert.Contains("A newer version of the program has changed the database", problem.Detail, StringComparison.Ordinal);
        await IsNoticedAsync();
        await Client.GetProblemAsync("/health/ready", 503, "unavailable");
        Assert.Equal(200, (int)(await Client.AskAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task It_does_not_take_a_newer_schema_back()
    {
        await ChangeSchemaAsync();

        var exception = await Assert.ThrowsAsync<NewerCatalogueException>(() => MigrateAsync());
        Assert.Contains("99990101000000_Later", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_does_not_make_newer_documents_old()
    {
        await ChangeDocumentsAsync();

        await Assert.ThrowsAsync<NewerCatalogueException>(() => MigrateAsync());
        await Assert.ThrowsAsync<NewerCatalogueException>(() => Catalogue.StoreAsync("1", "One more"));
    }

    /// <summary>What was the newest revision less than a second ago is taken for it.</summary>
    private async Task IsNoticedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((int)(await Client.AskAsync("/health/ready")).StatusCode == 200)
            await Task.Delay(10, patience.Token);
    }

    private Task MigrateAsync() => Catalogue.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);

    private Task ChangeSchemaAsync() => ExecuteAsync($"""
        INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Later', '99.0.0');
        UPDATE "Catalogue" SET "PreparedBy" = 'a newer version';
        """);

    private Task ChangeDocumentsAsync() => ExecuteAsync($"""
        UPDATE "Catalogue" SET "DocumentsVersion" = "DocumentsVersion" + 1, "Revision" = "Revision" + 1, "PreparedBy" = 'a newer version';
        """);

    private async Task ExecuteAsync(FormattableString sql)
    {
        await using var db = await Catalogue.OpenDatabaseAsync();
        await db.Database.ExecuteSqlAsync(sql);
    }
}
