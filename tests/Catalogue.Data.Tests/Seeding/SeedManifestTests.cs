using Catalogue.Data.Seeding;

namespace Catalogue.Data.Tests.Seeding;

public sealed class SeedManifestTests
{
    [Fact]
    public void The_manifest_names_the_document_and_the_authority_files()
    {
        var manifest = SeedManifest.Read(SeedFolder.Path);

        Assert.Equal([new SeedDocument(SeedFolder.Document, SeedDocument.ProfilePage, SeedFolder.Retrieved)], manifest.Documents);
        Assert.Equal("categories.json", manifest.Categories);
        Assert.Equal("affiliations.json", manifest.Affiliations);
    }

    [Fact]
    public void The_authority_files_know_all_that_the_document_names()
    {
        var (categories, affiliations) = SeedManifest.Read(SeedFolder.Path).ReadAuthorities();

        Assert.All(SeedPage.Read.Papers.SelectMany(paper => paper.Categories), spelling => Assert.NotNull(categories.Resolve(spelling)));
        Assert.Subset(affiliations.Names.Keys.ToHashSet(), SeedPage.Read.Papers.SelectMany(paper => paper.Affiliations).ToHashSet());
    }
}
