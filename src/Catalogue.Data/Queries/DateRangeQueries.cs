using Catalogue.Records;

namespace Catalogue.Data.Queries;

/// <summary>Narrows a query by date. Date filters that the query already has stay in effect.</summary>
public static class DateRangeQueries
{
    public static PaperQuery Between(this PaperQuery query, PublicationDate first, PublicationDate last, FilterSet filters)
    {
        var from = query[filters.From] is DateCondition { Date: var start } && start.FirstDay > first.FirstDay ? start : first;
        var to = query[filters.To] is DateCondition { Date: var end } && end.LastDay < last.LastDay ? end : last;
        return query.With(new DateCondition(filters.From, from), filters).With(new DateCondition(filters.To, to), filters);
    }

    /// <summary>Only papers whose date has at least a month.</summary>
    public static PaperQuery WithMonth(this PaperQuery query, FilterSet filters) =>
        query.WithPrecision(filters, precision => precision is DatePrecision.Month or DatePrecision.Day);

    /// <summary>Only papers whose date has no month, or that have no date.</summary>
    public static PaperQuery WithoutMonth(this PaperQuery query, FilterSet filters) =>
        query.WithPrecision(filters, precision => precision is null or DatePrecision.Year);

    /// <summary>Only papers whose date has exactly this precision.</summary>
    public static PaperQuery WithExactly(this PaperQuery query, DatePrecision wanted, FilterSet filters) =>
        query.WithPrecision(filters, precision => precision == wanted);

    private static PaperQuery WithPrecision(this PaperQuery query, FilterSet filters, Func<DatePrecision?, bool> wanted)
    {
        var present = query[filters.Precision];
        var all = ListedVocabulary.Precision.Values;
        var admitted = all.Where(value => wanted((DatePrecision)value.Key!.Value) && present?.Admits(value) != false).ToList();
        // Papers without a date have no precision: only a condition that excludes values admits them.
        if (wanted(null) && present is null or { Included.Count: 0 })
            return query.With(new DiscreteCondition(filters.Precision, [], all.Except(admitted)), filters);
        return admitted.Count == 0
            ? query.Nothing(filters)
            : query.With(new DiscreteCondition(filters.Precision, admitted, []), filters);
    }
}
