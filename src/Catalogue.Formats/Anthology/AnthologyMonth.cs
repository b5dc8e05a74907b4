using System.Text.RegularExpressions;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Anthology;

/// <summary>Months as the Anthology writes them: by name, with the days of a conference, or as a range.</summary>
internal static partial class AnthologyMonth
{
    /// <summary>The month, if exactly one is named: <c>17-20 June</c> is June, <c>July-August</c> is none.</summary>
    public static int? Of(string text) => LooseDate.Month(text)
        ?? (Words().Matches(text).Select(word => LooseDate.Month(word.Value)).OfType<int>().Distinct().ToList() is [var only] ? only : null);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();
}
