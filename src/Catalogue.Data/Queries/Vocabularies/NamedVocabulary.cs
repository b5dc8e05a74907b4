using Catalogue.Data.Columns;
using Catalogue.Data.Model;
using Catalogue.Data.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Queries.Vocabularies;

/// <summary>Something with an id that papers can be filtered by.</summary>
public sealed class NamedRow
{
    public int Key { get; init; }

    /// <summary>What lists are ordered by in the end.</summary>
    public required string Id { get; init; }

    /// <summary>The spelling in filters and paths; the id, except for categories.</summary>
    public required string Text { get; init; }

    public required string Name { get; init; }

    public required string NameSortKey { get; init; }
}

/// <summary>Values that are rows of the database and have ids for ever.</summary>
public abstract class NamedVocabulary : Vocabulary
{
    private const int Hints = 5;

    /// <summary>The path where the values are listed, and under which each has its own.</summary>
    public abstract string Resource { get; }

    public abstract IQueryable<NamedRow> Rows(CatalogueContext db);

    /// <summary>The table that has the ids and names.</summary>
    protected abstract string Table { get; }

    public OrderDefinition ById => new(Table, "Id");

    public OrderDefinition ByName(bool descending) => new(Table, "NameSortKey", IsDescending: descending);

    /// <summary>The keys that belong to the vocabulary, where the papers' column has others, too.</summary>
    public virtual IReadOnlySet<int>? Members(PaperColumns columns) => null;

    /// <summary>What merges and deletions of these ids are recorded under; none where there are none.</summary>
    protected virtual ResourceKind? Kind => null;

    public override async Task<Meaning> ResolveAsync(CatalogueContext db, string spelling, CancellationToken cancellationToken)
    {
        var id = await PublishedIds.TargetAsync(db, Kind, spelling, cancellationToken);
        var row = await Rows(db).Where(row => row.Text == id).Select(row => new { row.Text, row.Key }).SingleOrDefaultAsync(cancellationToken);
        if (row is not null)
            return Meaning.Of(new ClauseValue(row.Text, row.Key));
        if (await PublishedIds.IsTombstoneAsync(db, Kind, id, cancellationToken))
            return Meaning.Of(new ClauseValue(id, ClauseValue.Gone));
        return await UnknownAsync(db, spelling, cancellationToken);
    }

    /// <summary>Whether the id was merged into another.</summary>
    public async Task<bool> IsMergedAsync(CatalogueContext db, string id, CancellationToken cancellationToken) =>
        await PublishedIds.TargetAsync(db, Kind, id, cancellationToken) != id;

    public override async Task<IReadOnlyDictionary<int, ValueName>> NamesAsync(
        CatalogueContext db, IReadOnlyCollection<int> keys, CancellationToken cancellationToken) =>
        await Rows(db).Where(row => keys.Contains(row.Key))
            .ToDictionaryAsync(row => row.Key, row => new ValueName(row.Text, row.Name), cancellationToken);

    /// <summary>The keys of those whose name has the text in it, without regard to case and marks.</summary>
    public async Task<PaperSet> NamedLikeAsync(CatalogueContext db, string text, CancellationToken cancellationToken)
    {
        var folded = Folding.Fold(text);
        return PaperSet.OfKeys(await Rows(db).Where(row => row.NameSortKey.Contains(folded)).Select(row => row.Key).Order().ToArrayAsync(cancellationToken));
    }

    /// <summary>The spellings that are suggested to who misspells one.</summary>
    protected virtual IQueryable<string> Spellings(CatalogueContext db) => Rows(db).Select(row => row.Text);

    protected virtual async Task<Meaning> UnknownAsync(CatalogueContext db, string spelling, CancellationToken cancellationToken)
    {
        var known = await Spellings(db).ToListAsync(cancellationToken);
        var slug = Slug.Of(spelling);
        var nearest = known.Contains(slug) ? [slug] : EditDistance.Nearest(spelling, known, Hints);
        return Meaning.Unknown(nearest.Count > 0 ? nearest : [Describes], nearest.Count > 0 ? nearest[0] : null);
    }
}
