using Catalogue.Formats.Text;

namespace Catalogue.Formats.Tests.Text;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Liang, Percy", "Percy Liang")]
    [InlineData("Liang,Percy", "Percy Liang")]
    [InlineData("Percy Liang", "Percy Liang")]
    [InlineData("van Beethoven, Ludwig", "Ludwig van Beethoven")]
    [InlineData("King, Martin Luther, Jr.", "Martin Luther King Jr.")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther King Jr.")]
    [InlineData("King, III", "King III")]
    [InlineData("Ivanov, IV", "IV Ivanov")]
    [InlineData("Plato,", "Plato")]
    [InlineData(", Plato", "Plato")]
    [InlineData("LECUN, Y.", "Y. LECUN")]
    [InlineData("Ferrari, S.A.", "S.A. Ferrari")]
    [InlineData("Example Instruments, Inc.", "Example Instruments, Inc.")]
    [InlineData("Agency for Air, Water, Fire, and Earth", "Agency for Air, Water, Fire, and Earth")]
    [InlineData("  O’Neil ,  Mary   Ann ", "Mary Ann O’Neil")]
    public void An_inverted_name_is_as_papers_print_it(string inverted, string printed) =>
        Assert.Equal(printed, PersonName.FromInverted(inverted));

    [Theory]
    [InlineData("et al.", true)]
    [InlineData("and others", true)]
    [InlineData("others", true)]
    [InlineData("Et Al", true)]
    [InlineData("[et al.]", true)]
    [InlineData("Al Others", false)]
    public void Others_are_told_from_names(string name, bool isOthers) => Assert.Equal(isOthers, PersonName.IsOthers(name));
}
