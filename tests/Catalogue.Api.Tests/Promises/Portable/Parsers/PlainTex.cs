using System.Text.RegularExpressions;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>What TeX prints for the commands that a bibliography may have, for parsers that leave them as they are.</summary>
internal static partial class PlainTex
{
    private static readonly Dictionary<string, string> Symbols = Table("""
        & & % % # # _ _ $ $ { { } } textbackslash \ textbraceleft { textbraceright } textasciitilde ~ textasciicircum ^
        ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł i ı
        """);

    /// <summary>Commands of marks, and the combining character of each.</summary>
    private static readonly Dictionary<string, string> Marks = Table(
        "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r \u030A H \u030B v \u030C d \u0323 c \u0327 k \u0328");

    /// <summary>Math stays as it is.</summary>
    public static string Read(string tex) => Pieces().Replace(tex, piece => piece switch
    {
        { Value: ['$', ..] } => piece.Value,
        { Value: "~" } => "\u00A0",
        _ when piece.Groups["mark"] is { Success: true, Value: var mark } => $"{piece.Groups["letter"].Value}{Marks[mark]}".Normalize(),
        _ when piece.Groups["symbol"] is { Success: true, Value: var symbol } => Symbols[symbol],
        _ => "",
    });

    /// <summary>The names that MathJax has for characters are none to TeX.</summary>
    public static string WithCharacters(string text) => Numbered().Replace(text, character => ((char)Convert.ToInt32(character.Groups[1].Value, 16)).ToString());

    /// <summary>In one line and composed, as biber does even in math, without the commas of names and what stands for characters that cannot be printed.</summary>
    public static string Folded(string text) =>
        PaperFields.OneLine(PaperFields.OneLine(WithCharacters(text)).Replace(",", "", StringComparison.Ordinal).Replace("\uFFFD", "", StringComparison.Ordinal)
            .Replace(@"\'e", "é", StringComparison.Ordinal).Normalize());

    private static Dictionary<string, string> Table(string pairs) =>
        pairs.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    [GeneratedRegex(@"\$?\\unicode\{?x([0-9a-f]+)\}?\$?")]
    private static partial Regex Numbered();

    [GeneratedRegex("""\$(?:\\.|[^$\\])+\$|\{\\(?<mark>[`'^~=.\"]|[urHvdck](?=\{))\{?(?<letter>[A-Za-z])\}?\}|\{?\\(?<symbol>[&%#_${}]|[A-Za-z]+)(\{\}|\})?|[{}~]""")]
    private static partial Regex Pieces();
}
