using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Catalogue.Data.Tests.Infrastructure;

namespace Catalogue.Data.Tests.Columns;

public sealed class RevisionCacheTests : IDisposable
{
    private readonly PreparedStatements _statements = new(TestStore.Scratch());
    private readonly RevisionCache _cache = new();
    private readonly Source _source = new();

    [Fact]
    public void A_part_is_read_once() => Assert.Equal(["read 1", "read 1"], [Get(_cache, "Papers"), Get(_cache, "Papers")]);

    [Fact]
    public void A_part_whose_reading_failed_is_read_again()
    {
        _source.Fails = true;
        Assert.Throws<IOException>(() => Get(_cache, "Papers"));

        _source.Fails = false;
        Assert.Equal("read 1", Get(_cache, "Papers"));
    }

    [Fact]
    public void The_next_revision_shares_the_parts_of_unchanged_tables_and_follows_the_others()
    {
        Get(_cache, "Papers");
        Get(_cache, "Authors");

        var next = _cache.With(Changed(("Authors", 1), ("Affiliations", 1)), _statements);

        Assert.Equal(["read 1", "read 2 after 1", "read 3"], [Get(next, "Papers"), Get(next, "Authors"), Get(next, "Affiliations")]);
        Assert.Equal("read 2", Get(_cache, "Authors"));
    }

    [Fact]
    public void A_part_that_cannot_follow_is_read_again()
    {
        Get(_cache, "Papers");

        Assert.Equal("read 2", Get(_cache.With(Changed(("Papers", 100)), _statements), "Papers"));
    }

    public void Dispose() => _statements.Dispose();

    private string Get(RevisionCache cache, string table) => cache.Get(new Part(table, _source), _statements);

    private static Dictionary<string, IReadOnlySet<int>> Changed(params (string Table, int Rows)[] tables) =>
        tables.ToDictionary(table => table.Table, table => (IReadOnlySet<int>)Enumerable.Range(1, table.Rows).ToHashSet());

    private sealed class Source
    {
        public bool Fails { get; set; }

        public int Reads { get; set; }
    }

    private sealed record Part(string Table, Source Source) : CachedPart<string>(Table)
    {
        public override string Read(PreparedStatements statements) => Source.Fails ? throw new IOException() : $"read {++Source.Reads}";

        protected override string? After(string value, IReadOnlySet<int> changed, PreparedStatements statements) =>
            changed.Count < 10 ? $"{value} after {changed.Count}" : null;
    }
}
