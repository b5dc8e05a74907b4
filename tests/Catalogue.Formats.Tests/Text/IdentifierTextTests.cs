using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Tests.Text;

public sealed class IdentifierTextTests
{
    [Theory]
    [InlineData("PMID: 23193287", "pmid:23193287")]
    [InlineData("pmid:23193287", "pmid:23193287")]
    [InlineData("PMCID: PMC3531190", "pmcid:PMC3531190")]
    [InlineData("pmc3531190.1", "pmcid:PMC3531190")]
    [InlineData("doi: 10.1000/XYZ", "doi:10.1000/xyz")]
    [InlineData("DOI:https://doi.org/10.1000/xyz", "doi:10.1000/xyz")]
    [InlineData("arXiv:1706.03762v5 [cs.CL]", "arxiv:1706.03762")]
    [InlineData("23193287", null)]
    [InlineData("10.1000/xyz", null)]
    [InlineData("PMID: unknown", null)]
    [InlineData("PMCID: 3531190", null)]
    public void A_text_that_says_of_which_registry_it_is_names_something(string text, string? named) =>
        Assert.Equal(named, Spelled(IdentifierText.Named(text)));

    [Theory]
    [InlineData("dx.doi.org/10.1000/xyz", "doi:10.1000/xyz")]
    [InlineData("doi.org/10.1000%2Fxyz", "doi:10.1000/xyz")]
    [InlineData("https://example.org/10.1000/xyz", null)]
    [InlineData("10.1000", null)]
    public void A_doi_is_told(string text, string? doi) => Assert.Equal(doi, Spelled(IdentifierText.Doi(text)));

    private static string? Spelled(IdentifierRecord? identifier) => identifier is null ? null : $"{identifier.Scheme}:{identifier.Value}";
}
