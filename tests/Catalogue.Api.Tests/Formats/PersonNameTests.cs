using Catalogue.Formats.Writing;

namespace Catalogue.Api.Tests.Formats;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Percy Liang", "Percy", "", "Liang", "")]
    [InlineData("Ludwig van Beethoven", "Ludwig", "van", "Beethoven", "")]
    [InlineData("Charles de la Vallée Poussin", "Charles de la Vallée", "", "Poussin", "")]
    [InlineData("Martin Luther King, Jr.", "Martin Luther", "", "King", "Jr.")]
    [InlineData("Robert Smith III", "Robert", "", "Smith", "III")]
    [InlineData("Plato", "", "", "Plato", "")]
    [InlineData("von Neumann", "von", "", "Neumann", "")]
    [InlineData("数据", "", "", "数据", "")]
    [InlineData("", "", "", "", "")]
    public void A_name_has_parts(string written, string given, string particle, string family, string suffix) =>
        Assert.Equal(new PersonNameParts(given, particle, family, suffix), PersonNameParts.Of(written));
}
