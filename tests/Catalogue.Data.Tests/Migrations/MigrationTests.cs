using Catalogue.Data.Seeding;
using Catalogue.Data.Tests.Infrastructure;
using Catalogue.Data.Tests.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Catalogue.Data.Tests.Migrations;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_migrations_make_the_model_as_it_is()
    {
        await using var catalogue = TestCatalogue.Unmade();
        await using var db = await catalogue.OpenAsync();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Migrating_makes_every_table_and_the_search_index()
    {
        await using var catalogue = TestCatalogue.Unmade();

        await catalogue.Migrator.MigrateAsync(default);

        await using var db = await catalogue.OpenAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(
            db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Concat(["SearchBlocks", "SearchPages", "SearchWords"]).Order(StringComparer.OrdinalIgnoreCase),
            (await catalogue.ScalarAsync(TestStore.Tables)).Split(',').Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_search_index_holds_each_paper_of_the_seed_once()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();

        Assert.Equal("50", await catalogue.ScalarAsync("SELECT coalesce(sum(Papers), 0) FROM SearchBlocks"));
        Assert.Equal((await catalogue.IdsAsync()).Order(StringComparer.Ordinal), await catalogue.FindAsync("-nothing"));
    }

    [Fact]
    public async Task What_is_migrated_up_can_be_migrated_down_and_up_again()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        await using var db = await catalogue.OpenAsync();
        var migrator = db.GetService<IMigrator>();

        await migrator.MigrateAsync(Migration.InitialDatabase);
        Assert.Equal("", await catalogue.ScalarAsync(TestStore.Tables));

        await catalogue.Migrator.MigrateAsync(default);
        await catalogue.Seeder().SeedAsync(default);
        Assert.Equal("50", await catalogue.ScalarAsync("SELECT coalesce(sum(Papers), 0) FROM SearchBlocks"));
    }

    [Fact]
    public async Task Each_step_can_be_undone_and_done_again()
    {
        await using var catalogue = TestCatalogue.Unmade();
        await using var db = await catalogue.OpenAsync();
        var migrator = db.GetService<IMigrator>();
        var before = Migration.InitialDatabase;
        foreach (var migration in db.Database.GetMigrations())
        {
            await migrator.MigrateAsync(migration);
            var schema = await catalogue.ScalarAsync(TestStore.Schema);
            Assert.NotEqual("", schema);
            await migrator.MigrateAsync(before);
            await migrator.MigrateAsync(migration);

            Assert.Equal(schema, await catalogue.ScalarAsync(TestStore.Schema));
            before = migration;
        }
    }

    [Fact]
    public async Task Several_can_migrate_at_once()
    {
        await using var catalogue = TestCatalogue.Unmade();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => catalogue.Make<Migrator>().MigrateAsync(default))));

        Assert.Equal("1", await catalogue.ScalarAsync("SELECT count(*) FROM Catalogue"));
        Assert.Equal($"{TestCatalogue.Shipped.Categories.Categories.Count}", await catalogue.ScalarAsync("SELECT count(*) FROM Categories"));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        var before = await catalogue.ContentAsync();

        await catalogue.Migrator.MigrateAsync(default);

        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task A_new_catalogue_has_an_identity_of_its_own_a_first_revision_and_the_known_categories()
    {
        await using var one = TestCatalogue.Unmade();
        await using var other = TestCatalogue.Unmade();
        await one.Migrator.MigrateAsync(default);
        await other.Migrator.MigrateAsync(default);

        Assert.NotEqual(await one.ScalarAsync("SELECT Uuid FROM Catalogue"), await other.ScalarAsync("SELECT Uuid FROM Catalogue"));
        Assert.Equal(1, await one.RevisionAsync());
        Assert.Equal($"{TestCatalogue.Shipped.Categories.Categories.Count}", await one.ScalarAsync("SELECT count(*) FROM Categories WHERE Revision = 1"));
    }
}
