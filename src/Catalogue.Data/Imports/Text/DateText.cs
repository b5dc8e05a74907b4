using System.Text.RegularExpressions;
using Catalogue.Data.Model;
using Catalogue.Data.Records;

namespace Catalogue.Data.Imports.Text;

/// <summary>A date that a source gives as a text, as a year, or both.</summary>
/// <param name="Published">The date as far as it is certain.</param>
/// <param name="DateFault">What of the text is not understood.</param>
/// <param name="YearFault">What of the year is not understood.</param>
internal sealed partial record DateText(PublicationDate? Published, string? DateFault, string? YearFault)
{
    private const string Kept = "the text is kept as it is";

    /// <summary><c>2019-03-12</c>, or <c>MAR 12</c> beside <c>2019</c>; either may be missing.</summary>
    public static DateText Read(string? date, string? year)
    {
        var ofYear = year is null ? null : LooseDate.Read(year);
        var ofDate = date is null ? null : LooseDate.Read(date) ?? (ofYear is null ? null : LooseDate.Read($"{date}, {ofYear.Value.FirstDay.Year:0000}"));
        return new DateText(ofDate ?? ofYear, date is null ? null : DateFaultOf(date, ofDate), year is null ? null : YearFaultOf(ofYear, ofDate));
    }

    private static string? DateFaultOf(string date, PublicationDate? read) =>
        read is null ? $"this is no date that is understood; {Kept}"
        : Parts().Count(date) <= (int)read.Value.Precision ? null
        : read.Value.Precision switch
        {
            DatePrecision.Year => $"only the year is certain; {Kept}",
            DatePrecision.Month => $"only the month is certain; {Kept}",
            _ => null,
        };

    private static string? YearFaultOf(PublicationDate? year, PublicationDate? date) =>
        year is null ? $"this is no year; {Kept}"
        : date is { } other && other.FirstDay.Year != year.Value.FirstDay.Year ? $"the date says {other.FirstDay.Year}; {Kept}"
        : null;

    /// <summary>The year, the month and the day.</summary>
    [GeneratedRegex(@"[0-9]+|\p{L}{3,}")]
    private static partial Regex Parts();
}
