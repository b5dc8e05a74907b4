using System.Globalization;
using System.Text;

namespace Catalogue.Text;

/// <summary>The only text folding: for slugs, sort keys, author names and search words.</summary>
public static class Folding
{
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>
    /// The text in lower case, without diacritics and compatibility forms, trimmed, with one plain space between words. Invisible format
    /// characters are removed; typographic apostrophes and hyphens become the plain ones. Folding is idempotent.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Normalizable(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            Append(folded, rune);
        }

        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.Value is >= 'a' and <= 'z')
        {
            folded.Append((char)rune.Value);
            return;
        }

        if (Rune.IsWhiteSpace(rune) || rune.Value == ZeroWidthSpace)
        {
            if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
            return;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return;

        var lower = Rune.ToLowerInvariant(rune);
        if (FoldedLetters.Table.TryGetValue(lower.Value, out var letters))
            folded.Append(letters);
        else
            folded.Append(lower.ToString());
    }

    // Normalize throws on lone surrogates and on U+FFFE.
    private static string Normalizable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])) || text[i] == '\uFFFE')
                return Replaced(text);
        }

        return text;
    }

    private static string Replaced(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            valid.Append((rune.Value == 0xFFFE ? Rune.ReplacementChar : rune).ToString());
        }

        return valid.ToString();
    }
}
