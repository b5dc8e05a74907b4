using System.Text;

namespace Catalogue.Text;

/// <summary>The stored key that text sorts by, compared by code point.</summary>
public static class SortKey
{
    /// <summary>A cursor carries the key, and an address has a limit; texts that agree so far are ordered by id.</summary>
    private const int MaximumLength = 500;

    /// <summary>The folded text from its first letter or digit on, at most 500 characters of it; empty when it has none.</summary>
    public static string Of(string text)
    {
        var folded = Folding.Fold(text);
        var start = 0;
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                break;
            start += rune.Utf16SequenceLength;
        }

        var key = folded[start..];
        return key.Length <= MaximumLength ? key : key[..(char.IsHighSurrogate(key[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength)];
    }
}
