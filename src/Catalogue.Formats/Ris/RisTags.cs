using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.Ris;

/// <summary>The spelling of a tag, if it is not the standard <c>TI  - </c>: for example <c>TI - </c> or <c>ti-</c>.</summary>
internal readonly record struct RisStyle(bool IsUpper, bool HasSpaceBefore, bool HasSpaceAfter);

/// <summary>Finds the tag of a line. Many files spell tags in non-standard ways, and continuation lines can look like tags.</summary>
internal static partial class RisTags
{
    private static readonly FrozenSet<string> Known = (
        "TY ID TI T1 T2 T3 CT BT ST TT AU A1 A2 A3 A4 ED AF CA TA AD AB N1 N2 KW PY Y1 Y2 DA RD DO DI UR LK L1 L2 L3 L4 AN DB DP LA LB NV OP ET SE SV "
        + "JO JF JA J1 J2 VL VO IS CP SP EP PG CY PB PP SN M1 M2 M3 U1 U2 U3 U4 U5 C1 C2 C3 C4 C5 C6 C7 C8 CN CR RI RN RP AV ER").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> First = new[] { "TY", "TI", "T1", "AU", "A1" }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="line">A line.</param>
    /// <param name="style">The spelling of the tag in the record's first line; null before it.</param>
    /// <returns>The tag as written, the value, and the spelling; null if the line has no tag.</returns>
    public static (string Tag, string Value, RisStyle Style)? Read(string line, RisStyle? style)
    {
        var match = Tagged().Match(line);
        if (!match.Success)
            return null;

        var (tag, gap, value) = (match.Groups["tag"].Value, match.Groups["gap"].Value, match.Groups["value"].Value);
        var written = new RisStyle(
            !tag.Any(char.IsAsciiLetterLower), gap.Length > 0, value.Length == 0 ? style?.HasSpaceAfter ?? true : char.IsWhiteSpace(value[0]));
        return IsTag(tag, gap, written, style) ? (tag, value.Trim(), written) : null;
    }

    /// <summary>True if a line has a well-known tag in standard spelling.</summary>
    public static bool IsPlain(string line) => Tagged().Match(line) is { Success: true } match
        && match.Groups["gap"].Length > 1 && Known.Contains(match.Groups["tag"].Value);

    private static bool IsTag(string tag, string gap, RisStyle written, RisStyle? style)
    {
        var isKnown = Known.Contains(tag.ToUpperInvariant());
        if (gap.Length > 1 || gap == "\t")
            return isKnown || written.IsUpper;

        return isKnown
            && ((written is { IsUpper: true, HasSpaceBefore: true, HasSpaceAfter: true }) || written == style || (style is null && First.Contains(tag.ToUpperInvariant())));
    }

    [GeneratedRegex(@"^\s*(?<tag>[A-Za-z][A-Za-z0-9])(?<gap>[ \t\u00A0]{0,8})[-–—](?<value>.*)$", RegexOptions.Singleline)]
    private static partial Regex Tagged();
}
