using Catalogue.Data.Storage;
using Catalogue.Data.Storage.Postgres;

namespace Catalogue.Data.Tests.Postgres;

/// <summary>What is believed of the newest revision when a primary, standbys and writers here tell different things.</summary>
public sealed class PostgresRevisionTests
{
    private static readonly Guid Catalogue = Guid.NewGuid();

    private PostgresRevision Newest { get; } = new();

    [Fact]
    public void It_is_known_for_as_long_as_it_was_said()
    {
        Newest.See(Of(7), at: 100);

        Assert.Equal(Of(7), Newest.Since(99));
        Assert.Null(Newest.Since(100));
    }

    [Fact]
    public void What_was_asked_before_a_write_was_told_of_does_not_undo_the_write()
    {
        Newest.See(Of(8), at: 100);

        Assert.Equal(Of(8), Newest.See(Of(7), at: 100));
        Assert.Equal(Of(8), Newest.Since(0));
    }

    [Fact]
    public void The_primary_is_believed_when_it_went_back()
    {
        Newest.See(Of(8), at: 100);

        Assert.Equal(Of(7), Newest.See(Of(7), at: 101));
    }

    [Fact]
    public void The_primary_is_believed_when_it_has_another_catalogue()
    {
        var other = new CatalogueRevision(Guid.NewGuid(), 1);
        Newest.See(Of(8), at: 100);

        Assert.Equal(other, Newest.See(other, at: 100));
    }

    [Fact]
    public void A_standby_that_is_behind_shows_only_that_nothing_newer_can_be_known()
    {
        Newest.See(Of(8), at: 100);

        Assert.Equal(Of(8), Newest.SeeAtLeast(Of(7), at: 200));
        Assert.Equal(Of(8), Newest.Since(199));
    }

    [Fact]
    public void A_standby_that_is_ahead_is_believed_and_for_no_longer_than_it_was_said()
    {
        Newest.See(Of(8), at: 100);

        Assert.Equal(Of(9), Newest.SeeAtLeast(Of(9), at: 0));
        Assert.Equal(Of(9), Newest.Since(99));
        Assert.Null(Newest.Since(100));
    }

    [Fact]
    public void A_standby_is_believed_where_nothing_else_is_known() => Assert.Equal(Of(3), Newest.SeeAtLeast(Of(3), at: 1));

    private static CatalogueRevision Of(long number) => new(Catalogue, number);
}
