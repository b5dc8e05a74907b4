using System.Buffers;
using System.Globalization;
using System.Text;

namespace Catalogue.Search.Analysis;

/// <summary>Character classes for splitting text into words.</summary>
internal enum Character
{
    Other,
    Letter,
    Number,
    Mark,
    Ideograph,
    Apostrophe,
    Invisible,
}

/// <summary>Reads the characters of a text for <see cref="Analyser"/>.</summary>
internal static class Characters
{
    private static readonly Character[] _ascii = [.. Enumerable.Range(0, 0x80).Select(value => Of(new Rune(value)))];

    /// <summary>The class of the character at a position, and its length in UTF-16 code units.</summary>
    public static Character At(string text, int at, out int length)
    {
        if (text[at] < _ascii.Length)
        {
            length = 1;
            return _ascii[text[at]];
        }

        var status = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length);
        return status == OperationStatus.Done ? Of(rune) : Character.Other;
    }

    private static Character Of(Rune rune)
    {
        if (rune.Value is '\'' or '\u2018' or '\u2019' or '\uFF07')
            return Character.Apostrophe;

        // Half-width voicing marks are letters in Unicode, but they fold to marks.
        if (rune.Value is 0xFF9E or 0xFF9F)
            return Character.Mark;

        // Each of these two characters folds to two kana, which would be two words.
        if (rune.Value is 0x309F or 0x30FF)
            return Character.Other;

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter => Character.Letter,
            UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter =>
                IsIdeograph(rune.Value) ? Character.Ideograph : Character.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber =>
                IsIdeograph(rune.Value) ? Character.Ideograph : Character.Number,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark => Character.Mark,
            UnicodeCategory.Format when rune.Value != 0x200B => Character.Invisible,
            _ => Character.Other,
        };
    }

    private static bool IsIdeograph(int value) => value is
        (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x3029) or (>= 0x3031 and <= 0x303C)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3190 and <= 0x319F) or (>= 0x3220 and <= 0x3229) or (>= 0x3280 and <= 0x3289)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFF66 and <= 0xFF9D)
        or (>= 0x1AFF0 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF);
}
