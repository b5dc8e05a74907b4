using System.Text.Json.Serialization;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Resources.Statistics;

/// <summary>Statistics of a researcher, reported and computed.</summary>
/// <param name="Query">Filters in canonical form; the researcher is in the path.</param>
/// <param name="Reported">Figures reported by the profile; filters do not apply.</param>
/// <param name="Computed">Figures computed from the researcher's matching papers.</param>
/// <param name="Missing">Requested ids that were not found; only with `id`.</param>
public sealed record ResearcherStatistics(
    string Query, ReportedFigures Reported, ComputedStatistics Computed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MissingValue>? Missing);

/// <summary>Statistics of the matching papers.</summary>
/// <param name="Query">Filters in canonical form.</param>
/// <param name="Computed">Figures computed from the matching papers.</param>
/// <param name="Missing">Requested ids that were not found; only with `id`.</param>
public sealed record StatisticsAnswer(
    string Query, ComputedStatistics Computed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MissingValue>? Missing);

/// <summary>Figures computed from a set of papers. Every count links to the list that it counts.</summary>
/// <param name="Papers">All papers.</param>
/// <param name="WithCode">Papers with code, as a share of all.</param>
/// <param name="First">Earliest known date of publication.</param>
/// <param name="Last">Latest known date of publication.</param>
/// <param name="ByYear">Papers by year, from first to last, including years without papers. Null: papers without a date.</param>
/// <param name="ByMonth">Papers by month, from first to last, including months without papers. Null: papers whose month is not known.</param>
/// <param name="ByCategory">Categories with the most papers. A paper counts for each of its categories.</param>
/// <param name="ByAffiliation">Affiliations with the most papers. A paper counts for each of its affiliations.</param>
/// <param name="Coauthors">Authors with the most papers; for a researcher, the co-authors.</param>
public sealed record ComputedStatistics(
    CountedPapers Papers,
    SharedPapers WithCode,
    DatedPapers? First,
    DatedPapers? Last,
    IReadOnlyList<YearPapers> ByYear,
    IReadOnlyList<MonthPapers> ByMonth,
    Breakdown ByCategory,
    Breakdown ByAffiliation,
    AuthorBreakdown Coauthors);

/// <summary>A number of papers.</summary>
/// <param name="Count">Number of papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record CountedPapers(int Count, string PapersUrl);

/// <summary>A number of papers, and its share of a larger number of papers.</summary>
/// <param name="Count">Number of papers.</param>
/// <param name="Of">Number of papers that they are a share of.</param>
/// <param name="Share">`count` divided by `of`, from 0 to 1; null if `of` is 0.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
/// <param name="OfUrl">Link to the list of exactly the papers in `of`.</param>
public sealed record SharedPapers(int Count, int Of, double? Share, string PapersUrl, string OfUrl);

/// <summary>Papers of one date.</summary>
/// <param name="Date">Date, as precise as it is known: `2023`, `2023-03` or `2023-03-30`.</param>
/// <param name="Count">Number of papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record DatedPapers(string Date, int Count, string PapersUrl);

/// <summary>Papers of one year.</summary>
/// <param name="Year">Year; null for papers without a date.</param>
/// <param name="Count">Number of papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record YearPapers(string? Year, int Count, string PapersUrl);

/// <summary>Papers of one month.</summary>
/// <param name="Month">Month, such as `2023-03`; null if it is not known.</param>
/// <param name="Count">Number of papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record MonthPapers(string? Month, int Count, string PapersUrl);

/// <summary>Papers by the values of a filter.</summary>
/// <param name="Distinct">Number of distinct values.</param>
/// <param name="ValuesUrl">Link to the list of exactly these values.</param>
/// <param name="Values">Values with the most papers, at most 20.</param>
public sealed record Breakdown(int Distinct, string ValuesUrl, IReadOnlyList<ValuePapers> Values);

/// <summary>Papers by author.</summary>
/// <param name="Distinct">Number of known authors; for a researcher, including the researcher.</param>
/// <param name="ValuesUrl">Link to the list of exactly these authors.</param>
/// <param name="LowerBound">Some author lists are truncated, so the true counts may be higher.</param>
/// <param name="Values">Authors with the most papers, at most 20, without the researcher.</param>
public sealed record AuthorBreakdown(int Distinct, string ValuesUrl, bool LowerBound, IReadOnlyList<ValuePapers> Values);

/// <summary>Papers with one value.</summary>
/// <param name="Value">Value, for the filter.</param>
/// <param name="Label">Label to display.</param>
/// <param name="Count">Number of papers.</param>
/// <param name="PapersUrl">Link to the list of exactly these papers.</param>
public sealed record ValuePapers(string Value, string Label, int Count, string PapersUrl);
