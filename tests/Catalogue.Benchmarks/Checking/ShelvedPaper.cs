namespace Catalogue.Benchmarks.Checking;

/// <summary>A paper without its texts; its values are numbers of a <see cref="Shelf"/>.</summary>
internal sealed record ShelvedPaper(
    int[] Id,
    string SortKey,
    ShelvedDate Date,
    int[] Categories,
    int[] Affiliations,
    int[] Authors,
    int[] Researchers,
    int[] HasCode,
    bool AuthorsTruncated);

/// <summary>A date of papers, or that there is none.</summary>
/// <param name="FirstDay">The first day that it may mean.</param>
internal sealed record ShelvedDate(string? Published, string? FirstDay, int[] Whole, int[] Year, int[] Month, int[] Precision);
