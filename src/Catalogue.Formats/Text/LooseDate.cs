using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Records;

namespace Catalogue.Formats.Text;

/// <summary>
/// Reads dates as people write them, as far as they are certain. Two months, a season or a day that does not exist leave only the year or
/// the month.
/// </summary>
internal static partial class LooseDate
{
    private const int Longest = 100;

    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Select(name => name.ToLowerInvariant())];

    /// <summary>A date from its parts, as precise as the parts are certain; null without a valid year.</summary>
    public static PublicationDate? Of(string? year, string? month, string? day)
    {
        if (year is null || !Year().IsMatch(year.Trim()) || Number(year) is not (> 0 and < 10_000 and var number))
            return null;
        if (month is null || Month(month) is not { } named)
            return new PublicationDate(new DateOnly(number, 1, 1), DatePrecision.Year);

        return day is not null && Number(day) is { } known && known >= 1 && known <= DateTime.DaysInMonth(number, named)
            ? PublicationDate.OfDay(new DateOnly(number, named, known))
            : new PublicationDate(new DateOnly(number, named, 1), DatePrecision.Month);
    }

    /// <summary>A date in one text: <c>2003</c>, <c>2003-05-12T10:00:00Z</c>, <c>2003/05/12/</c>, <c>12 May 2003</c>, <c>May 12, 2003</c>.</summary>
    public static PublicationDate? Read(string text)
    {
        if (text.Length > Longest)
            return null;

        var numbers = YearFirst().Match(text);
        if (numbers.Success)
            return Of(numbers.Groups["year"].Value, Given(numbers, "month"), Given(numbers, "day"));

        var words = Words().Match(text);
        return words.Success ? Of(words.Groups["year"].Value, words.Groups["month"].Value, Given(words, "day")) : OnlyYear(text);
    }

    /// <summary>A month by number or by a name, which may be abbreviated: <c>5</c>, <c>05</c>, <c>May</c>, <c>sept.</c> Null if it is neither.</summary>
    public static int? Month(string text)
    {
        var word = text.Trim().TrimEnd('.').ToLowerInvariant();
        if (Number(word) is { } number)
            return number is >= 1 and <= 12 ? number : null;

        var index = word.Length < 3 ? -1 : Array.FindIndex(Months, 0, 12, name => name.StartsWith(word, StringComparison.Ordinal));
        return index < 0 ? null : index + 1;
    }

    private static PublicationDate? OnlyYear(string text) => AnyYear().Matches(text).Select(year => year.Value).Distinct().ToList() is [var only] ? Of(only, null, null) : null;

    private static string? Given(Match match, string group) => match.Groups[group].Success ? match.Groups[group].Value : null;

    private static int? Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})(?:[-/.](?<month>[0-9]{1,2})(?:[-/.](?<day>[0-9]{1,2}))?)?(?:[T\s].*|/[^0-9]*|/)?$", RegexOptions.Singleline)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^\s*(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\.?\s+)?(?<month>\p{L}{3,}\.?)\s*(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?)?[\s,]+(?<year>[0-9]{4})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex("(?<![0-9])[0-9]{4}(?![0-9])")]
    private static partial Regex AnyYear();
}
