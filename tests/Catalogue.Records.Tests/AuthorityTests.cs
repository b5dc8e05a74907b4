using Catalogue.Records.Authorities;

namespace Catalogue.Records.Tests;

public sealed class AuthorityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalogue-authorities-");

    public void Dispose() => _folder.Delete(recursive: true);

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
    [InlineData("the-lab-at-foo", "The Lab at Foo")]
    [InlineData("foo labs", "foo labs")]
    [InlineData("fooLabs", "fooLabs")]
    public void An_affiliation_has_a_readable_name_even_when_unknown(string affiliation, string name) =>
        Assert.Equal(name, Shipped().Affiliations.NameOf(affiliation));

    [Theory]
    [InlineData("cs", "cs.none")]
    [InlineData("quant-ph", "quant-ph")]
    [InlineData("x.y", "x.y")]
    public void The_code_of_a_category_that_is_called_like_an_archive_differs_from_it(string id, string code) => Assert.Equal(code, Shipped().Categories.CodeOfUnknown(id));

    [Theory]
    [InlineData("c.json", "a.json", "[{ \"id\": \"cs.CL\", \"name\": \" \" }]", "{}", "c.json: a category has no id or no name")]
    [InlineData("c.json", "a.json", "[{ \"id\": \"cs.\", \"name\": \"x\" }]", "{}", "c.json: a category has no id or no name")]
    [InlineData("c.json", "a.json", "[{ \"id\": \"cs.CL\", \"name\": \"x\" }, { \"id\": \"CL\", \"name\": \"y\" }]", "{}", "c.json: duplicate category 'CL'")]
    [InlineData("c.json", "a.json", "[{ \"id\": \"cs.CL\", \"name\": \"x\", \"formerly\": [\"cs.CL\"] }]", "{}", "c.json: duplicate category 'cs.CL'")]
    [InlineData("c.json", "a.json", "null", "{}", "c.json:1: the file contains only null")]
    [InlineData("c.json", "a.json", "[]", "{ \"a\": \" \" }", "a.json: 'a' has no name")]
    [InlineData("c.json", "a.json", "[]", "{ \" \": \"x\" }", "a.json: ' ' has no name")]
    public void A_broken_file_is_named_with_what_is_wrong(string categories, string affiliations, string categoryJson, string affiliationJson, string message)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, categories), categoryJson);
        File.WriteAllText(Path.Combine(_folder.FullName, affiliations), affiliationJson);

        var exception = Assert.Throws<DocumentException>(() => Authorities.Authorities.Read(_folder.FullName, categories, affiliations));

        Assert.Equal(message, exception.Message);
    }

    [Theory]
    [InlineData("[\n{ \"id\": \"cs.CL\" }]", 2)]
    [InlineData("[{ \"id\": \"cs.CL\", \"name\": \"x\", \"colour\": 1 }]", 1)]
    [InlineData("[{ \"id\": \"cs.CL\", \"name\": null }]", 1)]
    [InlineData("[{ \"ID\": \"cs.CL\", \"name\": \"x\" }]", 1)]
    [InlineData("[{ \"id\": \"cs.CL\", \"id\": \"cs.AI\", \"name\": \"x\" }]", 1)]
    [InlineData("[", 1)]
    public void A_file_that_does_not_fit_is_named_with_its_line(string json, int line)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "c.json"), json);

        var exception = Assert.Throws<DocumentException>(() => CategoryAuthority.Read(_folder.FullName, "c.json"));

        Assert.Equal(("c.json", (int?)line), (exception.File, exception.Line));
        Assert.StartsWith($"c.json:{line}: invalid JSON: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named() =>
        Assert.StartsWith("c.json: cannot read the file: ", Assert.Throws<DocumentException>(() => CategoryAuthority.Read(Path.GetTempPath() + Guid.NewGuid(), "c.json")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("c.json", true)]
    [InlineData("..c", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("../c.json", false)]
    [InlineData("a/c.json", false)]
    [InlineData("/c.json", false)]
    public void Only_the_name_of_a_file_in_the_folder_is_accepted(string name, bool isName)
    {
        if (isName)
            Assert.Equal(name, JsonSeedFile.CheckName(name, "manifest.json"));
        else
            Assert.Equal($"manifest.json: '{name}' is not the name of a file in the seed folder", Assert.Throws<DocumentException>(() => JsonSeedFile.CheckName(name, "manifest.json")).Message);
    }

    private static Authorities.Authorities Shipped() => Authorities.Authorities.Read(SeedFolder.Path, "categories.json", "affiliations.json");
}
