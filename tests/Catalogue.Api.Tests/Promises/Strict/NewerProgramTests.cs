using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Seeding;
using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>A newer version of the program has begun to use the same database: this one goes without harm.</summary>
public sealed class NewerProgramTests
{
    private const string Draining = "A newer version of the program has migrated the database; this instance is draining.";

    [Fact]
    public async Task With_a_newer_schema_it_drains_and_answers_what_still_comes()
    {
        await using var catalogue = new CatalogueFactory();
        using var client = catalogue.CreateClient();
        await client.TagAsync("/papers");
        await ChangeSchemaAsync(catalogue);

        var problem = await client.GetProblemAsync("/health/ready", 503, "unavailable");
        Assert.Equal(Draining, problem.Detail);
        foreach (var path in SamplePaths.Stored.Append("/health/live").Append("/papers?perPage=3"))
            Assert.Equal(200, (int)(await client.AskAsync(path)).StatusCode);
    }

    [Fact]
    public async Task With_newer_documents_it_reads_none_of_them()
    {
        await using var catalogue = new CatalogueFactory();
        using var client = catalogue.CreateClient();
        await client.TagAsync("/papers");
        await ChangeDocumentsAsync(catalogue);

        var problem = await client.GetProblemAsync("/papers?perPage=3", 503, "unavailable");
        Assert.Contains("A newer version of the program has migrated the database", problem.Detail, StringComparison.Ordinal);
        await client.IsNoLongerAnsweredAsync("/health/ready");
        await client.GetProblemAsync("/health/ready", 503, "unavailable");
        Assert.Equal(200, (int)(await client.AskAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task It_does_not_take_a_newer_schema_back()
    {
        await using var catalogue = new CatalogueFactory();
        await ChangeSchemaAsync(catalogue);

        var exception = await Assert.ThrowsAsync<NewerCatalogueException>(() => MigrateAsync(catalogue));
        Assert.Contains("99990101000000_Later", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_does_not_make_newer_documents_old()
    {
        await using var catalogue = new CatalogueFactory();
        await ChangeDocumentsAsync(catalogue);

        await Assert.ThrowsAsync<NewerCatalogueException>(() => MigrateAsync(catalogue));
        await Assert.ThrowsAsync<NewerCatalogueException>(() => catalogue.StoreAsync("1", "One more"));
    }

    private static Task MigrateAsync(CatalogueFactory catalogue) => catalogue.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);

    private static Task ChangeSchemaAsync(CatalogueFactory catalogue) => ExecuteAsync(catalogue, $"""
        INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Later', '99.0.0');
        UPDATE "Catalogue" SET "PreparedBy" = 'a newer version';
        """);

    private static Task ChangeDocumentsAsync(CatalogueFactory catalogue) => ExecuteAsync(catalogue, $"""
        UPDATE "Catalogue" SET "DocumentsVersion" = "DocumentsVersion" + 1, "Revision" = "Revision" + 1, "PreparedBy" = 'a newer version';
        """);

    private static async Task ExecuteAsync(CatalogueFactory catalogue, FormattableString sql)
    {
        await using var db = await catalogue.OpenDatabaseAsync();
        await db.Database.ExecuteSqlAsync(sql);
    }
}
