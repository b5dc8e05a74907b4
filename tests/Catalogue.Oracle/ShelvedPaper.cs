namespace Catalogue.Oracle;

/// <summary>A paper without its texts; its values are numbers of a <see cref="Shelf"/>.</summary>
public sealed record ShelvedPaper(
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
public sealed record ShelvedDate(string? Published, string? FirstDay, int[] Whole, int[] Year, int[] Month, int[] Precision);
