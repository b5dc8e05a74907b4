using Catalogue.Data.Writing.Matching;
using Catalogue.Text;
using CsCheck;

namespace Catalogue.Data.Tests.Writing;

public sealed class PersonMatchTests
{
    private static readonly Gen<string> First = Gen.OneOf("Jane", "Jim", "Érik", "eve", "Ko", "Łukasz", "李");

    private static readonly Gen<string> Name = Gen.Select(
        Gen.OneOf("Jane", "Jim", "J.", "J", "K.", "É.", "Érik", "J.-P.", ""), Gen.OneOf("", "M.", "Maria"), Gen.OneOf("Doe", "doe", "Roe", "Döe", "D."),
        (first, middle, last) => $"{first} {middle} {last}".Trim());

    [Theory]
    [InlineData("J. Doe", "Jane Doe", true)]
    [InlineData("J Doe", "Jane Maria Döe", true)]
    [InlineData("Jane M. Doe", "J. Doe", true)]
    [InlineData("J.-P. Doe", "Jean Doe", true)]
    [InlineData("É. Doe", "Eric Doe", true)]
    [InlineData("DOE", "Doe", true)]
    [InlineData("K. Doe", "Jane Doe", false)]
    [InlineData("J. Doe", "K. Doe", false)]
    [InlineData("Jim Doe", "Jane Doe", false)]
    [InlineData("Ja Doe", "Jane Doe", false)]
    [InlineData("J. Doe", "Jane Roe", false)]
    [InlineData("Doe", "Jane Doe", false)]
    public void Two_names_can_be_of_one_person_if_the_last_words_are_equal_and_an_initial_fits(string name, string other, bool canBe) =>
        Assert.Equal((canBe, canBe), (PersonMatch.CanBeSame(name, other), PersonMatch.CanBeSame(other, name)));

    [Fact]
    public void An_initial_fits_the_names_that_begin_with_it_and_no_other() => Gen.Select(First, First).Sample((one, other) =>
        Assert.Equal(
            Folding.Fold(one)[0] == Folding.Fold(other)[0],
            PersonMatch.CanBeSame($"{one[0]}. Doe", $"{other} Doe")));

    [Fact]
    public void Every_name_matches_itself_and_the_order_of_two_names_is_irrelevant() => Gen.Select(Name, Name).Sample((one, other) =>
    {
        Assert.True(PersonMatch.CanBeSame(one, one));
        Assert.Equal(PersonMatch.CanBeSame(one, other), PersonMatch.CanBeSame(other, one));
    });
}
