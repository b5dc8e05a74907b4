using System.Text;

namespace Catalogue.Text;

/// <summary>The stored key by which a text is sorted. Keys are compared by code point.</summary>
public static class SortKey
{
    /// <summary>Cursors contain the key, and URLs are limited in length. Texts with the same truncated key are ordered by id.</summary>
    private const int MaximumLength = 500;

    /// <summary>The folded text from its first letter or digit, truncated to 500 characters; empty if it has neither.</summary>
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
