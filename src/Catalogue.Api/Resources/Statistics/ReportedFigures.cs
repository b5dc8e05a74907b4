namespace Catalogue.Api.Resources.Statistics;

/// <summary>Figures reported by a profile; null if the profile does not have the figure.</summary>
/// <param name="HIndex">h-index: the largest h such that h papers have at least h citations each.</param>
/// <param name="Papers">Number of papers, as counted by the source.</param>
/// <param name="Citations">Number of citations.</param>
/// <param name="NoveltyPercent">The source's own measure of novelty, in percent.</param>
/// <param name="AiScore">The source's own score.</param>
/// <param name="Source">Source of the figures.</param>
/// <param name="Retrieved">Retrieval date.</param>
public sealed record ReportedFigures(
    int? HIndex, int? Papers, int? Citations, int? NoveltyPercent, int? AiScore, string Source, DateOnly Retrieved);
