using Catalogue.Data.Queries;
using CsCheck;

namespace Catalogue.Data.Tests.Queries;

public sealed class ValueListTests
{
    [Theory]
    [InlineData("a,b", "a", "b")]
    [InlineData(@"a\,b", "a,b")]
    [InlineData(@"a\\,b", @"a\", "b")]
    [InlineData(@"a\b,\", @"a\b", @"\")]
    [InlineData(",", "", "")]
    [InlineData("", "")]
    public void Values_are_separated_by_commas_that_are_not_escaped(string text, params string[] values) => Assert.Equal(values, ValueList.Split(text));

    [Fact]
    public void What_is_escaped_is_read_back() => Gen.Char["a,\\!"].Array[0, 6].Select(letters => new string(letters)).Array[1, 4]
        .Sample(values => Assert.Equal(values, ValueList.Split(string.Join(',', values.Select(ValueList.Escaped)))));
}
