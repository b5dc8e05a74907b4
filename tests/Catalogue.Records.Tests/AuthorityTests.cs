namespace Catalogue.Records.Tests;

public sealed class AuthorityTests
{
    [Fact]
    public void The_categories_are_all_of_arXivs_classes()
    {
        var categories = Shipped().Categories.Categories;

        Assert.Equal(155, categories.Count);
        Assert.Equal(155, categories.Select(category => category.Id).Distinct().Count());
        Assert.Equal(
            "astro-ph 6, cond-mat 9, cs 40, econ 3, eess 4, gr-qc 1, hep-ex 1, hep-lat 1, hep-ph 1, hep-th 1, math 32, math-ph 1, "
            + "nlin 5, nucl-ex 1, nucl-th 1, physics 22, q-bio 10, q-fin 9, quant-ph 1, stat 6",
            string.Join(", ", categories.GroupBy(category => category.Id.Split('.')[0])
                .OrderBy(archive => archive.Key, StringComparer.Ordinal).Select(archive => $"{archive.Key} {archive.Count()}")));
    }

    [Theory]
    [InlineData("CL", "cs.CL")]
    [InlineData("cs.CL", "cs.CL")]
    [InlineData("ML", "stat.ML")]
    [InlineData("stat.ML", "stat.ML")]
    [InlineData("NA", "cs.NA")]
    [InlineData("math.NA", "math.NA")]
    [InlineData("mes-hall", "cond-mat.mes-hall")]
    [InlineData("quant-ph", "quant-ph")]
    [InlineData("q-alg", "math.QA")]
    [InlineData("chao-dyn", "nlin.CD")]
    [InlineData("CO", null)]
    [InlineData("cl", null)]
    [InlineData("CS.CL", null)]
    [InlineData("", null)]
    [InlineData("cs", null)]
    public void A_spelling_means_a_category_when_it_is_exact_or_unambiguous(string spelling, string? id) =>
        Assert.Equal(id, Shipped().Categories.Resolve(spelling)?.Id);

    [Theory]
    [InlineData("cs", "cs")]
    [InlineData("cs.*", "cs")]
    [InlineData("astro-ph", "astro-ph")]
    [InlineData("cs.CL", null)]
    [InlineData("quant-ph", null)]
    [InlineData("cmp-lg", null)]
    [InlineData(".*", null)]
    public void The_name_before_the_dot_of_classes_is_an_archive(string spelling, string? id) =>
        Assert.Equal(id, Shipped().Categories.ArchiveOf(spelling)?.Id);

    [Fact]
    public void Every_archive_has_a_name()
    {
        var categories = Shipped().Categories;

        Assert.Equal(
            categories.Categories.Where(category => category.Id.Contains('.', StringComparison.Ordinal)).Select(category => category.Id.Split('.')[0]).Distinct().Order(),
            categories.Archives.Select(archive => archive.Id).Order());
    }

    [Fact]
    public void An_ambiguous_spelling_has_candidates()
    {
        var categories = Shipped().Categories;

        Assert.Equal(["astro-ph.CO", "math.CO", "stat.CO"], categories.Candidates("CO").Select(category => category.Id).Order());
        Assert.Equal(["stat.ML"], categories.Candidates("ML").Select(category => category.Id));
        Assert.Empty(categories.Candidates("XX"));
    }

    [Fact]
    public void Every_category_resolves_by_its_id_and_its_code()
    {
        var categories = Shipped().Categories;

        Assert.All(categories.Categories, category =>
        {
            Assert.Same(category, categories.Resolve(category.Id));
            Assert.Same(category, categories.Resolve(category.Code));
            Assert.Equal(category.Id.StartsWith("cs.", StringComparison.Ordinal) ? category.Id[3..] : category.Id, category.Code);
        });
    }

    [Theory]
    [InlineData("stanford", "Stanford University")]
    [InlineData("berkeley", "University of California, Berkeley")]
    [InlineData("foo-labs", "Foo Labs")]
    [InlineData("university-of-foo", "University of Foo")]
    [InlineData("Foo labs", "Foo labs")]
    [InlineData("-", "-")]
    public void An_affiliation_has_a_readable_name_even_when_unknown(string affiliation, string name) =>
        Assert.Equal(name, Shipped().Affiliations.NameOf(affiliation));

    private static global::Catalogue.Records.Authorities.Authorities Shipped() => global::Catalogue.Records.Authorities.Authorities.Read(SeedFolder.Path, "categories.json", "affiliations.json");
}
