using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Ris;

/// <summary>Finds the date of publication. The year is in one field (<c>PY</c>, <c>Y1</c>), the day often in another (<c>DA</c>).</summary>
internal static partial class RisDates
{
    private static readonly string[] ByRank = ["PY", "Y1", "DA"];

    public static bool IsOne(string tag) => ByRank.Contains(tag);

    public static PublicationDate? Read(IReadOnlyList<RisField> dates, RecordBuilder builder)
    {
        var year = dates.OrderBy(field => Array.IndexOf(ByRank, field.Tag)).Select(field => Read(field.Value)).FirstOrDefault(date => date is not null)?.FirstDay.Year;
        var read = dates.Select(field => (Field: field, Date: Read(field.Value) ?? InYear(field.Value, year))).ToList();
        var published = read.Select(date => date.Date).Where(date => date?.FirstDay.Year == year).MaxBy(date => date?.Precision);
        foreach (var (field, date) in read)
        {
            if (date is null)
                builder.Keep(field.Written, field.Value, "is not a date");
            else if (published is not { } best || date.Value.FirstDay > best.FirstDay || date.Value.LastDay < best.LastDay)
                builder.Keep(field.Written, field.Value, "contradicts the date in another field");
            else if (!WholeDate.Says(date.Value, Known(field.Value)))
                builder.Keep(field.Written, field.Value, $"was read as {date.Value}");
        }

        return published;
    }

    private static PublicationDate? Read(string value)
    {
        string?[] parts = [.. Known(value).Split('/', StringSplitOptions.TrimEntries)];
        return (parts.Length > 1 ? LooseDate.Of(parts[0], parts[1], parts.ElementAtOrDefault(2)) : null) ?? LooseDate.Read(Known(value));
    }

    /// <summary>Completes a date without a year, as Web of Science writes it (<c>DA  - MAY 12</c>), with the year from another field.</summary>
    private static PublicationDate? InYear(string value, int? year) => year is null || AnyYear().IsMatch(value)
        ? null
        : LooseDate.Read($"{value} {year:0000}") is { Precision: > global::Catalogue.Records.DatePrecision.Year } date ? date : null;

    /// <summary>Removes parts that are zero, because they mean unknown.</summary>
    private static string Known(string value) => ZeroParts().Replace(value, "");

    [GeneratedRegex("/0{1,2}(?![0-9])")]
    private static partial Regex ZeroParts();

    [GeneratedRegex("[0-9]{4}")]
    private static partial Regex AnyYear();
}
