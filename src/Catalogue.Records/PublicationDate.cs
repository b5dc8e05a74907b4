using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalogue.Records;

/// <summary>A date with the precision of a year, a month or a day: <c>2023</c>, <c>2023-03</c> or <c>2023-03-30</c>.</summary>
public readonly partial record struct PublicationDate(DateOnly FirstDay, DatePrecision Precision)
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>The last day of the year, month or day that the date names.</summary>
    public DateOnly LastDay => Precision switch
    {
        DatePrecision.Year => new DateOnly(FirstDay.Year, 12, 31),
        DatePrecision.Month => new DateOnly(FirstDay.Year, FirstDay.Month, DateTime.DaysInMonth(FirstDay.Year, FirstDay.Month)),
        _ => FirstDay,
    };

    public static PublicationDate OfDay(DateOnly day) => new(day, DatePrecision.Day);

    public static bool TryParse(string text, out PublicationDate date)
    {
        for (var precision = DatePrecision.Year; precision <= DatePrecision.Day; precision++)
        {
            if (DateOnly.TryParseExact(text, Formats[(int)precision - 1], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                date = new PublicationDate(day, precision);
                return true;
            }
        }

        date = default;
        return false;
    }

    /// <summary>
    /// The nearest valid date to a misspelt one: <c>2023/2/30</c> gives <c>2023-02-28</c>. Null if the text is not a year with an optional month
    /// and day.
    /// </summary>
    public static PublicationDate? Nearest(string text)
    {
        var parts = Spelling().Match(text);
        if (!parts.Success)
            return null;

        var (year, month, day) = (Part(parts, 1), Part(parts, 2), Part(parts, 3));
        var first = new DateOnly(Math.Max(year, 1), Math.Clamp(month, 1, 12), 1);
        var precision = !parts.Groups[2].Success ? DatePrecision.Year : !parts.Groups[3].Success ? DatePrecision.Month : DatePrecision.Day;
        return new PublicationDate(first.AddDays(Math.Clamp(day, 1, DateTime.DaysInMonth(first.Year, first.Month)) - 1), precision);
    }

    private static int Part(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\s*([0-9]{4})(?:[-/.]?([0-9]{1,2})(?:[-/.]?([0-9]{1,2}))?)?\s*$")]
    private static partial Regex Spelling();

    public override string ToString() => FirstDay.ToString(Formats[(int)Precision - 1], CultureInfo.InvariantCulture);
}
