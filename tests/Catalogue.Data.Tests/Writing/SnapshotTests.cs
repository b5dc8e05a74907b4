using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Writing;

public sealed class SnapshotTests
{
    [Fact]
    public async Task A_snapshot_sees_one_revision_while_others_write()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        var revision = await catalogue.RevisionAsync();
        using var snapshot = await catalogue.ReadAsync();

        await catalogue.StoreAsync(Some.Paper("One more", "New Person"));
        await catalogue.Retirement.DeleteAsync((await catalogue.IdsAsync())[0], default);

        Assert.Equal(revision, snapshot.Revision);
        Assert.Equal(revision, (await snapshot.Db.State.SingleAsync()).Revision);
        Assert.Equal(50, await snapshot.Db.Papers.CountAsync());
        Assert.False(await snapshot.Db.Authors.AnyAsync(author => author.Id == "new-person"));
        Assert.False(await snapshot.Db.Tombstones.AnyAsync());
    }

    [Fact]
    public async Task The_next_snapshot_sees_what_was_written()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        var revision = await catalogue.RevisionAsync();
        await catalogue.StoreAsync(Some.Paper("One more"));

        using var snapshot = await catalogue.ReadAsync();

        Assert.Equal(revision + 1, snapshot.Revision);
        Assert.Equal(51, await snapshot.Db.Papers.CountAsync());
    }

    [Fact]
    public async Task A_snapshot_opens_at_the_last_finished_revision_while_a_write_is_under_way()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();
        await using var writing = await catalogue.OpenAsync();
        await using var transaction = await writing.Database.BeginTransactionAsync();
        await writing.State.ExecuteUpdateAsync(state => state.SetProperty(known => known.Revision, 1000));

        using var snapshot = await catalogue.ReadAsync();

        Assert.NotEqual(1000, snapshot.Revision);
        await transaction.CommitAsync();
        Assert.NotEqual(1000, (await snapshot.Db.State.SingleAsync()).Revision);
    }

    [Fact]
    public async Task A_snapshot_of_no_catalogue_fails_and_holds_nothing()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.ExecuteAsync("DELETE FROM Catalogue");

        await Assert.ThrowsAsync<RevisionNotFoundException>(() => catalogue.ReadAsync());

        await catalogue.Migrator.MigrateAsync(default);
        Assert.Equal(0, await catalogue.RevisionAsync());
    }
}
