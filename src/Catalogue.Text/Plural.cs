using System.Globalization;

namespace Catalogue.Text;

/// <summary>A count with its noun: <c>1 paper</c>, <c>1,234 papers</c>.</summary>
public static class Plural
{
    /// <param name="noun">A noun in the singular whose plural ends in <c>s</c>.</param>
    public static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
