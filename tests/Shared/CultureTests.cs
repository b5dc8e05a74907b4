using System.Globalization;

namespace Catalogue;

public sealed class CultureTests
{
    /// <summary>Some tests run once more in cultures with another calendar and other letters; this one fails if that did not happen.</summary>
    [Fact]
    public void The_tests_run_in_the_culture_that_is_asked_for() =>
        Assert.Equal(Environment.GetEnvironmentVariable("TEST_CULTURE") ?? CultureInfo.CurrentCulture.Name, CultureInfo.CurrentCulture.Name);
}
