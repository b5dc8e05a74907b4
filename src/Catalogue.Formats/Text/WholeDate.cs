using System.Text.RegularExpressions;
using Catalogue.Records;

namespace Catalogue.Formats.Text;

/// <summary>Tests whether a date covers everything that was written.</summary>
internal static partial class WholeDate
{
    public static bool Says(PublicationDate date, string written) =>
        Parts().Count(Time().Replace(written, "")) <= (int)date.Precision && written.AsSpan().IndexOfAny("~?%") < 0;

    [GeneratedRegex(@"(?<=[0-9])(?:T|\s+)[0-9]{1,2}:[0-9]{2}.*$", RegexOptions.Singleline)]
    private static partial Regex Time();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Parts();
}
