using System.Globalization;
using System.Text;

namespace Catalogue.Records;

/// <summary>The limits of what every supported database can store.</summary>
public static class Storable
{
    /// <summary>In bytes: below the limit of an index entry in PostgreSQL.</summary>
    private const int LongestKey = 2_000;

    private static readonly string TooLong = string.Create(CultureInfo.InvariantCulture, $"longer than {LongestKey:N0} bytes");

    /// <summary>The first field of a record that cannot be stored, and why.</summary>
    public static (string Field, string Reason)? Fault(PaperRecord paper)
    {
        foreach (var (field, text) in RecordTexts.Of(paper))
        {
            if (text is not null && !IsText(text))
                return (field, "contains characters that cannot be stored (U+0000 or half a surrogate pair)");
        }

        return IsTooLong(paper.RecordKey) ? ("key", TooLong) : paper.Identifiers.Any(known => IsTooLong(known.Value)) ? ("identifiers", TooLong) : null;
    }

    /// <summary>Whether it can be written in UTF-8 and read back by every database.</summary>
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

    private static bool IsTooLong(string value) => Encoding.UTF8.GetByteCount(value) > LongestKey;
}
