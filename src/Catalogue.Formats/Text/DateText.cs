using System.Text.RegularExpressions;
using Catalogue.Records;

namespace Catalogue.Formats.Text;

/// <summary>A date that a source states as a text, as a year, or as both.</summary>
/// <param name="Published">The date, as precisely as it is stated.</param>
/// <param name="DateFault">What is wrong with the text; null if nothing is.</param>
/// <param name="YearFault">What is wrong with the year; null if nothing is.</param>
internal sealed partial record DateText(PublicationDate? Published, string? DateFault, string? YearFault)
{
    /// <summary>Reads <c>2019-03-12</c>, or <c>MAR 12</c> together with <c>2019</c>; either may be missing.</summary>
    public static DateText Read(string? date, string? year)
    {
        var ofYear = year is null ? null : LooseDate.Read(year);
        var ofDate = date is null ? null : LooseDate.Read(date) ?? (ofYear is null ? null : LooseDate.Read($"{date}, {ofYear.Value.FirstDay.Year:0000}"));
        return new DateText(ofDate ?? ofYear, date is null ? null : DateFaultOf(date, ofDate), year is null ? null : YearFaultOf(ofYear, ofDate));
    }

    private static string? DateFaultOf(string date, PublicationDate? read) =>
        read is null ? "is not a date"
        : read.Value.Precision == DatePrecision.Day || Parts().Count(date) <= (int)read.Value.Precision ? null
        : $"was read as {read.Value}";

    private static string? YearFaultOf(PublicationDate? year, PublicationDate? date) =>
        year is null ? "is not a year"
        : date is { } other && other.FirstDay.Year != year.Value.FirstDay.Year ? $"contradicts the date, which is in {other.FirstDay.Year}"
        : null;

    /// <summary>The parts of a date: year, month and day.</summary>
    [GeneratedRegex(@"[0-9]+|\p{L}{3,}")]
    private static partial Regex Parts();
}
