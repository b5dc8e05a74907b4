using Catalogue.Records;

namespace Catalogue.Data.Queries;

/// <summary>Narrows a query to a stretch of time, whatever it says of dates already.</summary>
public static class Narrowing
{
    public static PaperQuery Between(this PaperQuery query, PublicationDate first, PublicationDate last, FilterSet filters)
    {
        var from = query[filters.From] is DateClause { Date: var start } && start.FirstDay > first.FirstDay ? start : first;
        var to = query[filters.To] is DateClause { Date: var end } && end.LastDay < last.LastDay ? end : last;
        return query.With(new DateClause(filters.From, from), filters).With(new DateClause(filters.To, to), filters);
    }

    /// <summary>Papers whose date is known to the month at least.</summary>
    public static PaperQuery WithMonth(this PaperQuery query, FilterSet filters) =>
        query.WithPrecision(filters, precision => precision is DatePrecision.Month or DatePrecision.Day);

    /// <summary>Papers whose date is not known to the month, or not at all.</summary>
    public static PaperQuery WithoutMonth(this PaperQuery query, FilterSet filters) =>
        query.WithPrecision(filters, precision => precision is null or DatePrecision.Year);

    /// <summary>Papers whose date is known just so far.</summary>
    public static PaperQuery WithExactly(this PaperQuery query, DatePrecision wanted, FilterSet filters) =>
        query.WithPrecision(filters, precision => precision == wanted);

    private static PaperQuery WithPrecision(this PaperQuery query, FilterSet filters, Func<DatePrecision?, bool> wanted)
    {
        var present = query[filters.Precision];
        var all = ListedVocabulary.Precision.Values;
        var admitted = all.Where(value => wanted((DatePrecision)value.Key!.Value) && present?.Admits(value) != false).ToList();
        // Only the complement of values includes papers without a date.
        if (wanted(null) && present is null or { Included.Count: 0 })
            return query.With(new DiscreteClause(filters.Precision, [], all.Except(admitted)), filters);
        return admitted.Count == 0
            ? query.Nothing(filters)
            : query.With(new DiscreteClause(filters.Precision, admitted, []), filters);
    }
}
