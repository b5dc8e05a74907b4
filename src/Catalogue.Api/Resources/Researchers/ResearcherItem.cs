using Catalogue.Api.Resources.Statistics;
using Catalogue.Records;

namespace Catalogue.Api.Resources.Researchers;

/// <summary>A researcher: an author with a profile. Reported and computed figures are kept apart.</summary>
/// <param name="Id">Researcher id, the same as the author's.</param>
/// <param name="Name">Name.</param>
/// <param name="Field">Category that the profile names.</param>
/// <param name="Reported">Figures reported by the profile.</param>
/// <param name="Computed">Figures computed by the catalogue.</param>
/// <param name="StatsUrl">Link to the researcher's statistics.</param>
/// <param name="CoauthorsUrl">Link to the researcher's co-authors.</param>
public sealed record ResearcherItem(
    string Id, string Name, PaperCategory? Field, ReportedFigures Reported, ComputedFigures Computed, string StatsUrl, string CoauthorsUrl);

/// <summary>Figures computed by the catalogue.</summary>
/// <param name="Papers">The researcher's papers; in a list, only those that match the filters.</param>
public sealed record ComputedFigures(CountedPapers Papers);
