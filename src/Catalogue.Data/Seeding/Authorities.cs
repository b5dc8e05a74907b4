namespace Catalogue.Data.Seeding;

/// <summary>The authority files of the seed: the names of categories and affiliations.</summary>
public sealed record Authorities(CategoryAuthority Categories, AffiliationAuthority Affiliations)
{
    /// <summary>Reads the files that the manifest names.</summary>
    /// <exception cref="DocumentException">A file is missing or broken.</exception>
    public static Authorities Read(SeedManifest manifest) => new(
        CategoryAuthority.Read(manifest.Directory, manifest.Categories),
        AffiliationAuthority.Read(manifest.Directory, manifest.Affiliations));
}
