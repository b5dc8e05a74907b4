using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.BibTex;

/// <summary>The date of publication, from <c>date</c> (BibLaTeX) or from <c>year</c>, <c>month</c> and <c>day</c>, as precisely as they state it.</summary>
internal static partial class BibTexDate
{
    private static readonly string[] Parts = ["year", "month", "day"];

    public static PublicationDate? Take(BibTexFields fields)
    {
        var whole = OfDate(fields);
        var parts = OfParts(fields);
        if (whole is null || parts is null || Agree(whole.Value, parts.Value))
            return whole is null || parts?.Precision > whole.Value.Precision ? parts : whole;

        foreach (var part in Parts.Where(part => fields.Find(part) is not null))
            fields.Return(part, $"contradicts the field 'date', which is {whole}");
        return whole;
    }

    private static bool Agree(PublicationDate one, PublicationDate other)
    {
        var (first, second) = (one.ToString(), other.ToString());
        return first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal);
    }

    private static PublicationDate? OfDate(BibTexFields fields)
    {
        if (fields.Take("date") is not { } value)
            return null;

        if (value[^1] is '~' or '?' or '%')
        {
            fields.Return("date", "is an uncertain date");
            return null;
        }

        var text = BibTexText.OneLine(value);
        var range = Range().Match(text);
        var date = range.Success ? Common(range.Groups["from"].Value, range.Groups["to"].Value) : Certain(text);
        if (date is null)
            fields.Return("date", NotExact(text, "date"));
        else if (date.ToString() != text)
            fields.Return("date", $"was read as {date}");
        return date;
    }

    /// <summary>A date; a year only if nothing makes it uncertain (<c>c2003</c> is certain, <c>ca. 2003</c> is not). Otherwise null.</summary>
    private static PublicationDate? Certain(string text) =>
        LooseDate.Read(text) is { } date && (date.Precision != DatePrecision.Year || CertainYear().IsMatch(text)) ? date : null;

    private static string NotExact(string text, string what) => LooseDate.Read(text) is null ? $"is not a {what}" : $"is not an exact {what}";

    /// <summary>The parts that the start and the end of a range have in common; the start if the range has no end.</summary>
    private static PublicationDate? Common(string from, string to)
    {
        if (to is "" or "..")
            return LooseDate.Read(from);

        var common = from.Split('-').Zip(to.Split('-')).TakeWhile(parts => parts.First == parts.Second).Select(parts => parts.First);
        return LooseDate.Read(string.Join('-', common));
    }

    private static PublicationDate? OfParts(BibTexFields fields)
    {
        if (fields.Take("year") is not { } value)
            return WithoutYear(fields);

        var year = BibTexText.OneLine(value);
        var loose = AcademicYear().IsMatch(year) ? LooseDate.Of(year[..4], null, null) : Certain(year);
        if (loose is null)
        {
            fields.Return("year", NotExact(year, "year"));
            return WithoutYear(fields);
        }

        if (loose.ToString() != year)
            fields.Return("year", $"was read as {loose}");
        return loose.Value.Precision == DatePrecision.Year ? WithMonth(fields, loose.Value.FirstDay.Year) : loose;
    }

    private static PublicationDate? WithoutYear(BibTexFields fields)
    {
        if (fields.Find("date") is null)
        {
            foreach (var part in Parts.Skip(1).Where(part => fields.Find(part) is not null))
                fields.Return(part, "cannot be used without a year");
        }

        return null;
    }

    private static PublicationDate? WithMonth(BibTexFields fields, int year)
    {
        var (month, dayOfMonth) = MonthOf(BibTexText.OneLine(fields.Take("month") ?? ""));
        var dayField = fields.Take("day") is { } value ? BibTexText.OneLine(value) : null;
        var date = LooseDate.Of(year.ToString("0000", CultureInfo.InvariantCulture), month, dayField ?? dayOfMonth);
        if (fields.Find("month") is not null && (month is null || date?.Precision == DatePrecision.Year))
            fields.Return("month", "does not name a single month");
        else if (dayOfMonth is not null && date?.Precision == DatePrecision.Month)
            fields.Return("month", "does not name a single day");
        if (dayField is not null && date?.Precision != DatePrecision.Day)
            fields.Return("day", "is not a day of that month");
        return date;
    }

    /// <summary>A month, optionally with a day or a range of days: <c>10 January</c>, <c>May 3-5</c>.</summary>
    private static (string? Month, string? Day) MonthOf(string text)
    {
        if (LooseDate.Month(text) is not null)
            return (text, null);

        var match = MonthAndDay().Match(text);
        if (!match.Success || LooseDate.Month(match.Groups["month"].Value) is null)
            return (null, null);

        var day = match.Groups["day"].Value;
        return (match.Groups["month"].Value, day.Length > 0 ? day : null);
    }

    [GeneratedRegex(@"^[\[(]?[c©]?[0-9]{4}[a-z]?[\])]?$|^[0-9]{4}-[0-9]{2}$")]
    private static partial Regex CertainYear();

    /// <summary>In the field <c>year</c>, <c>2003-04</c> can be April 2003 or an academic year, so only the year is used.</summary>
    [GeneratedRegex("^[0-9]{4}[-/–][0-9]{2}$")]
    private static partial Regex AcademicYear();

    [GeneratedRegex(@"^(?<from>[0-9]{4}(?:-[0-9]{2}){0,2})(?:T[0-9:.Z+-]*)?/(?<to>[0-9]{4}(?:-[0-9]{2}){0,2}|\.\.|)(?:T[0-9:.Z+-]*)?$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?:(?<day>[0-9][0-9\s–—-]*)(?:st|nd|rd|th)?[.\s]+)?(?<month>\p{L}{3,}\.?)(?:[\s,.]+(?<day>[0-9][0-9\s–—-]*?)(?:st|nd|rd|th)?,?)?$")]
    private static partial Regex MonthAndDay();
}
