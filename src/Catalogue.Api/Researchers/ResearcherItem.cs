using Catalogue.Api.Statistics;
using Catalogue.Data.Documents;

namespace Catalogue.Api.Researchers;

/// <summary>A researcher: an author with a profile. What a source reports and what the catalogue computes are never mixed.</summary>
/// <param name="Id">The researcher's id, the same as the author's.</param>
/// <param name="Name">The name.</param>
/// <param name="Field">The subject class that the profile names; null when it names none.</param>
/// <param name="Reported">What the profile reports; the catalogue cannot recompute it.</param>
/// <param name="Computed">What the catalogue counts.</param>
/// <param name="StatsUrl">The researcher's statistics.</param>
/// <param name="CoauthorsUrl">The researcher's network of co-authors.</param>
public sealed record ResearcherItem(
    string Id, string Name, PaperCategory? Field, ReportedFigures Reported, ComputedFigures Computed, string StatsUrl, string CoauthorsUrl);

/// <summary>What a profile reports about its person. A figure is null when the profile does not have it.</summary>
/// <param name="HIndex">The h-index: the largest h such that h papers have at least h citations each.</param>
/// <param name="Papers">Papers, by the source's count.</param>
/// <param name="Citations">Citations of all papers.</param>
/// <param name="NoveltyPercent">The source's own measure of novelty, in percent.</param>
/// <param name="AiScore">The source's own score.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Retrieved">When they were retrieved, `2026-11-22`.</param>
public sealed record ReportedFigures(
    int? HIndex, int? Papers, int? Citations, int? NoveltyPercent, int? AiScore, string Source, DateOnly Retrieved);

/// <summary>What the catalogue counts of a researcher.</summary>
/// <param name="Papers">The researcher's papers; in a list, those of the query.</param>
public sealed record ComputedFigures(CountedPapers Papers);
