using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.ProfilePage;

/// <summary>Reads numbers as profile pages write them.</summary>
internal static partial class Numbers
{
    /// <summary>A pattern for digits, plain or in groups of three.</summary>
    public const string Pattern = @"[0-9]{1,3}(?:[,.'’\s][0-9]{3})+|[0-9]+";

    public static int Read(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Reads a number that may be grouped; false if it exceeds an <c>int</c>.</summary>
    public static bool TryReadGrouped(string text, out int number) =>
        int.TryParse(NotDigit().Replace(text, ""), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex("[^0-9]")]
    private static partial Regex NotDigit();
}
