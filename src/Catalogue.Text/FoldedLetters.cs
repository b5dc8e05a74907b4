using System.Collections.Frozen;

namespace Catalogue.Text;

/// <summary>
/// Characters that Unicode decomposition leaves unchanged (lower-case letters and punctuation), with the plain characters that replace them.
/// </summary>
internal static class FoldedLetters
{
    public static FrozenDictionary<int, string> Table { get; } = new (string Characters, string Plain)[]
    {
        ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("ŋ", "ng"),
        ("ⱥ", "a"), ("ƀɓ", "b"), ("ƈȼ", "c"), ("đðɖɗ", "d"), ("ɇəǝ", "e"), ("ƒ", "f"), ("ǥɠ", "g"), ("ħ", "h"),
        ("ıɨ", "i"), ("ȷɉ", "j"), ("ƙĸ", "k"), ("łƚɫ", "l"), ("ɲƞ", "n"), ("øɵ", "o"), ("ƥ", "p"), ("ɍ", "r"),
        ("ŧƭⱦʈ", "t"), ("ʉ", "u"), ("ʋ", "v"), ("ƴɏ", "y"), ("ƶ", "z"),
        ("ς", "σ"),
        ("\u2018\u2019\u02BB\u02BC", "'"), ("\u2010", "-"),
    }
    .SelectMany(row => row.Characters.Select(character => KeyValuePair.Create((int)character, row.Plain)))
    .ToFrozenDictionary();
}
