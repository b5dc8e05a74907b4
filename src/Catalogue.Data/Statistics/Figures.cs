using Catalogue.Data.Queries;

namespace Catalogue.Data.Statistics;

/// <summary>A count, and the query for exactly the papers that it counts.</summary>
public sealed record Figure(int Count, PaperQuery Papers);

/// <summary>A count of papers with one value.</summary>
public sealed record ValueFigure(ConditionValue Value, string Label, Figure Figure);

/// <summary>A count of papers in a year, month or day; with a null period, of papers whose date does not state it.</summary>
public sealed record PeriodFigure(string? Period, Figure Figure);

/// <summary>The values with the most papers, and the number of distinct values.</summary>
public sealed record ValueFigures(int Distinct, IReadOnlyList<ValueFigure> Values);

/// <summary>Statistics that the catalogue computes for a set of papers.</summary>
public sealed record PaperStatistics(
    Figure Papers,
    Figure WithCode,
    PeriodFigure? First,
    PeriodFigure? Last,
    IReadOnlyList<PeriodFigure> ByYear,
    IReadOnlyList<PeriodFigure> ByMonth,
    ValueFigures ByCategory,
    ValueFigures ByAffiliation,
    ValueFigures ByAuthor,
    bool AuthorsAreLowerBound);
