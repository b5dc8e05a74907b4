using System.Globalization;

namespace Catalogue;

/// <summary>How much is tested: by default what takes a few minutes, and everything with <c>CATALOGUE_TESTS=all</c>.</summary>
internal static class TestScope
{
    public static bool IsAll { get; } = Environment.GetEnvironmentVariable("CATALOGUE_TESTS") == "all";

    /// <summary>How many cases a test tries.</summary>
    public static int Cases(int few, int all) => IsAll ? all : few;

    /// <summary>The same, unless an environment variable sets another number.</summary>
    public static int Cases(int few, int all, string variable) =>
        IsSet(variable) ? int.Parse(Environment.GetEnvironmentVariable(variable)!, CultureInfo.InvariantCulture) : Cases(few, all);

    public static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
