using Catalogue.Data.Queries.Vocabularies;

namespace Catalogue.Data.Queries.Facets;

/// <summary>A value, and how many of a query's papers have it.</summary>
public sealed class ValueCount
{
    public int Value { get; init; }

    public int Count { get; init; }
}

/// <summary>A named value with its count.</summary>
public sealed class NamedCount
{
    public required NamedRow Row { get; init; }

    public int Count { get; init; }
}

public static class ValueCounts
{
    public static IQueryable<ValueCount> Of(CatalogueContext db, PaperQuery query, DiscreteFilter filter) =>
        filter.Values.Of(query.Match(db))
            .GroupBy(value => value.Value)
            .Select(group => new ValueCount { Value = group.Key, Count = group.Count() });

    public static IQueryable<NamedCount> Named(CatalogueContext db, PaperQuery query, DiscreteFilter filter) =>
        Of(db, query, filter).Join(
            filter.NamedValues.Rows(db),
            count => count.Value,
            row => row.Key,
            (count, row) => new NamedCount { Row = row, Count = count.Count });
}
