namespace Catalogue.Records.Authorities;

/// <summary>The authority files of the seed: the names of categories and affiliations.</summary>
public sealed record Authorities(CategoryAuthority Categories, AffiliationAuthority Affiliations)
{
    /// <summary>Reads the two files of a folder.</summary>
    /// <exception cref="DocumentException">A file is missing or broken.</exception>
    public static Authorities Read(string directory, string categories, string affiliations) => new(
        CategoryAuthority.Read(directory, categories),
        AffiliationAuthority.Read(directory, affiliations));
}
