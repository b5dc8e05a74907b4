using Catalogue.Data.Columns;
using Catalogue.Data.Queries.Paging;
using Catalogue.Data.Snapshots;

namespace Catalogue.Data.Queries;

/// <summary>A sort order of papers, declared once. Ties are broken by id.</summary>
/// <param name="Stored">The order in the database; null for the order by relevance.</param>
public sealed record SortOrder(string Name, string Description, OrderDefinition? Stored)
{
    private const string Table = "Papers";

    private static readonly OrderDefinition ById = new(Table, "Id");

    /// <summary>The order by relevance. Only full-text queries have it.</summary>
    public static SortOrder Relevance { get; } = new("relevance", "Most relevant first; requires `q`.", null);

    public static IReadOnlyList<SortOrder> All { get; } =
    [
        new("-published", "Newest first; papers without a date last.", new OrderDefinition(Table, "NewestFirst", IsText: false)),
        new("published", "Oldest first; papers without a date last.", new OrderDefinition(Table, "OldestFirst", IsText: false)),
        new("title", "By title, ignoring case, accents and leading punctuation.", new OrderDefinition(Table, "TitleSortKey")),
        new("-title", "By title, descending.", new OrderDefinition(Table, "TitleSortKey", IsDescending: true)),
        Relevance,
    ];

    /// <summary>The default order of a query.</summary>
    public static SortOrder DefaultFor(PaperQuery query, FilterSet filters) => query[filters.Search] is null ? All[0] : Relevance;

    /// <summary>The papers of a query in this order.</summary>
    public OrderedRows Rows(Snapshot snapshot, PaperQuery query, FilterSet filters)
    {
        if (Stored is not null)
            return OrderedRows.Stored(snapshot, query.Match(snapshot), Stored);

        var hits = ((SearchCondition)query[filters.Search]!).Ranked(snapshot);
        return OrderedRows.ByScore(snapshot, query.Match(snapshot), hits.Score, descending: true, ById);
    }
}
