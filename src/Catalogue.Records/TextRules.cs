using System.Globalization;
using System.Text;
using Catalogue.Text;

namespace Catalogue.Records;

/// <summary>The validation rules of texts: what every supported database can store and compare.</summary>
internal static class TextRules
{
    private static readonly string TooLongKey = string.Create(CultureInfo.InvariantCulture, $"longer than {RecordLimits.LongestKey:N0} bytes");

    /// <summary>The first text that cannot be stored, with the reason; null if there is none.</summary>
    public static RecordFault? FaultOf(IEnumerable<(string Field, string? Text)> texts)
    {
        foreach (var (field, text) in texts)
        {
            if (text is not null && !IsText(text))
                return new RecordFault(field, "contains characters that cannot be stored (U+0000 or half a surrogate pair)");
        }

        return null;
    }

    public static string? FaultOfKey(string key) => Encoding.UTF8.GetByteCount(key) > RecordLimits.LongestKey ? TooLongKey : null;

    public static string? FaultOfCategory(string category) =>
        string.IsNullOrWhiteSpace(category) ? "a category has no name"
        : category == RecordLimits.NoValue ? $"a category cannot be called '{RecordLimits.NoValue}', which means papers without a category"
        : IsLongerThan(category, RecordLimits.LongestId) ? string.Create(CultureInfo.InvariantCulture, $"the category '{Excerpt.Of(category)}' is longer than {RecordLimits.LongestId} characters")
        : null;

    /// <summary>Counts characters as databases do: a surrogate pair is one.</summary>
    public static bool IsLongerThan(string text, int longest) => text.Length > longest && text.EnumerateRunes().Count() > longest;

    /// <summary>Whether converting the text to lower case changes nothing in any database.</summary>
    public static bool IsLowerCase(string text) => string.Equals(text, text.ToLowerInvariant(), StringComparison.Ordinal) && !text.Any(char.IsUpper);

    /// <summary>Whether every database can store the text as UTF-8: it has no U+0000 and no unpaired surrogates.</summary>
    private static bool IsText(string text)
    {
        if (text.AsSpan().IndexOf('\0') >= 0)
            return false;

        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (!char.IsSurrogatePair(text, at))
                return false;
            at++;
        }

        return true;
    }
}
