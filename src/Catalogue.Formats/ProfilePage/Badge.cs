using System.Text.RegularExpressions;

namespace Catalogue.Formats.ProfilePage;

/// <summary>The first line of a paper: category, date and code badge, without separators.</summary>
/// <param name="Category">The category as written; null if there is none.</param>
/// <param name="Date">The date as written.</param>
/// <param name="Month">The month, from 1 to 12.</param>
/// <param name="Day">The day as written, which may not exist in that month.</param>
/// <param name="Year">The year; null if the badge has none.</param>
/// <param name="HasCode">True if the code badge is present.</param>
internal sealed partial record Badge(string? Category, string Date, int Month, int Day, int? Year, bool HasCode)
{
    private const string Category40 = @"(?<category>[\p{L}\p{N}][\p{L}\p{M}\p{N}.+/-]{0,39}?)??";

    private const string Months = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December"
        + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";

    private static readonly string[] MonthStarts =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static bool TryRead(string line, out Badge badge)
    {
        var match = Shape().Match(line);
        badge = !match.Success ? null! : new Badge(
            match.Groups["category"] is { Success: true, Value: var category } ? category : null,
            match.Groups["date"].Value,
            Array.IndexOf(MonthStarts, match.Groups["month"].Value[..3]) + 1,
            Numbers.Read(match.Groups["day"].Value),
            match.Groups["year"] is { Success: true, Value: var year } ? Numbers.Read(year) : null,
            match.Groups["code"].Success);
        return match.Success;
    }

    /// <summary>True if a line was evidently meant to be a badge but is malformed. Reading it as text would lose a paper.</summary>
    public static bool IsNearly(string line) => NearShape().IsMatch(line) && !Shape().IsMatch(line);

    [GeneratedRegex("^" + Category40 + @"(?<date>" + Months + @"\s+(?<day>[0-9]{1,2})(?:,\s*(?<year>[0-9]{4}))?)(?<code>\s*Code)?$")]
    private static partial Regex Shape();

    [GeneratedRegex("^(?:" + Category40 + Months + @"\.?\s*[0-9]{1,4}(?:[\s,./-]+[0-9]{1,4})?"
        + @"|\S{1,50}\s+[0-9]{1,2},\s*[0-9]{4})[,.]?[A-Za-z]{0,8}$")]
    private static partial Regex NearShape();
}
