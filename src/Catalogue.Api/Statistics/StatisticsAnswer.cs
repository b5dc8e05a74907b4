using System.Text.Json.Serialization;
using Catalogue.Api.Researchers;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Statistics;

/// <summary>Statistics of a researcher: what a source reports, and what the catalogue computes, apart.</summary>
/// <param name="Query">The filters as they were understood; the researcher is in the path.</param>
/// <param name="Reported">What the profile reports; filters do not change it.</param>
/// <param name="Computed">What the catalogue computes of the researcher's papers that match.</param>
/// <param name="Missing">The values of `id` that are left out because they name nothing; only with `id`.</param>
public sealed record ResearcherStatistics(
    string Query, ReportedFigures Reported, ComputedStatistics Computed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MissingValue>? Missing);

/// <summary>Statistics of any set of papers.</summary>
/// <param name="Query">The filters as they were understood.</param>
/// <param name="Computed">What the catalogue computes of the matching papers.</param>
/// <param name="Missing">The values of `id` that are left out because they name nothing; only with `id`.</param>
public sealed record StatisticsAnswer(
    string Query, ComputedStatistics Computed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<MissingValue>? Missing);

/// <summary>What the catalogue computes of a set of papers. Every count has a link that lists exactly what it counts.</summary>
/// <param name="Papers">All of the papers.</param>
/// <param name="WithCode">Those whose source says that code is available, as a share of all.</param>
/// <param name="First">The earliest date of publication; null when no date is known.</param>
/// <param name="Last">The latest date of publication; null when no date is known.</param>
/// <param name="ByYear">Papers by year, from the first to the last, years without papers included; papers without a date under null.</param>
/// <param name="ByMonth">Papers by month, in the same way; papers whose month is not known under null.</param>
/// <param name="ByCategory">The subject classes with the most papers. A paper counts for each of its classes.</param>
/// <param name="ByAffiliation">The affiliations with the most papers. A paper counts for each of its affiliations.</param>
/// <param name="Coauthors">The authors with the most of these papers; of a researcher, who wrote with them.</param>
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

/// <summary>A count of papers.</summary>
/// <param name="Count">How many papers.</param>
/// <param name="PapersUrl">The list of exactly these papers.</param>
public sealed record CountedPapers(int Count, string PapersUrl);

/// <summary>A count of papers as a share of others.</summary>
/// <param name="Count">How many papers.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Share">`count` divided by `of`, from 0 to 1; null when there are none to share in.</param>
/// <param name="PapersUrl">The list of exactly the counted papers.</param>
/// <param name="OfUrl">The list of exactly the papers that they are a share of.</param>
public sealed record SharedPapers(int Count, int Of, double? Share, string PapersUrl, string OfUrl);

/// <summary>Papers of one date.</summary>
/// <param name="Date">The date as far as it is known: `2023`, `2023-03` or `2023-03-30`.</param>
/// <param name="Count">How many papers have this date.</param>
/// <param name="PapersUrl">The list of exactly these papers.</param>
public sealed record DatedPapers(string Date, int Count, string PapersUrl);

/// <summary>Papers of one year.</summary>
/// <param name="Year">The year; null for papers without a date.</param>
/// <param name="Count">How many papers.</param>
/// <param name="PapersUrl">The list of exactly these papers.</param>
public sealed record YearPapers(string? Year, int Count, string PapersUrl);

/// <summary>Papers of one month.</summary>
/// <param name="Month">The month, `2023-03`; null for papers whose month is not known.</param>
/// <param name="Count">How many papers.</param>
/// <param name="PapersUrl">The list of exactly these papers.</param>
public sealed record MonthPapers(string? Month, int Count, string PapersUrl);

/// <summary>Papers by the values of a filter.</summary>
/// <param name="Distinct">How many values the papers have.</param>
/// <param name="ValuesUrl">The list of exactly these values.</param>
/// <param name="Values">The values with the most papers, at most 20.</param>
public sealed record Breakdown(int Distinct, string ValuesUrl, IReadOnlyList<ValuePapers> Values);

/// <summary>Papers by author.</summary>
/// <param name="Distinct">How many known authors the papers have; of a researcher, the researcher among them.</param>
/// <param name="ValuesUrl">The list of exactly these authors.</param>
/// <param name="LowerBound">The author lists of some papers are cut: who wrote with whom is counted from the known authors, and may be more.</param>
/// <param name="Values">The authors with the most papers, at most 20, without the researcher.</param>
public sealed record AuthorBreakdown(int Distinct, string ValuesUrl, bool LowerBound, IReadOnlyList<ValuePapers> Values);

/// <summary>Papers with one value.</summary>
/// <param name="Value">The value's spelling in its filter.</param>
/// <param name="Label">What to show for it.</param>
/// <param name="Count">How many papers have it.</param>
/// <param name="PapersUrl">The list of exactly these papers.</param>
public sealed record ValuePapers(string Value, string Label, int Count, string PapersUrl);
