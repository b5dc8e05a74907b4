using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>Converts names with the family name first to the usual order.</summary>
internal static partial class InvertedName
{
    /// <summary><c>Curie, Marie</c> becomes <c>Marie Curie</c>; a name without comma does not change; null if the commas are ambiguous.</summary>
    public static string? Straight(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => name.Trim(),
            [var whole] => PersonName.Join(null, null, whole, null),
            // "Ivanov, IV" is ambiguous: initials or a suffix.
            [var family, var suffix] when Suffix().IsMatch(suffix) && suffix is not ("II" or "IV") => PersonName.Join(null, null, family, suffix),
            [_, var legal] when LegalForm().IsMatch(legal) => PersonName.Join(null, null, name, null),
            [var family, var given] => PersonName.Join(given, null, family, null),
            [var family, var suffix, var given] when Suffix().IsMatch(suffix) => PersonName.Join(given, null, family, suffix),
            [var family, var given, var suffix] when Suffix().IsMatch(suffix) => PersonName.Join(given, null, family, suffix),
            _ => null,
        };
    }

    /// <summary><c>Curie MS</c> becomes <c>MS Curie</c>; null if the name does not end in initials.</summary>
    public static string? OfInitials(string name)
    {
        var parts = FamilyInitials().Match(name.Trim());
        return parts.Success ? PersonName.Join(parts.Groups["initials"].Value, null, parts.Groups["family"].Value, parts.Groups["suffix"].Value) : null;
    }

    /// <summary>True if a text has the form <c>Curie, M. S.</c></summary>
    public static bool IsWithInitials(string text) => text.Split(',') is [_, var given] && IsInitials(given);

    public static bool IsInitials(string text) => Initials().IsMatch(text.Trim()) && !Suffix().IsMatch(text.Trim());

    [GeneratedRegex(@"^(?:Jr|Sr|Jnr|Snr|II|III|IV|2nd|3rd|4th)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^(?:Inc|Ltd|LLC|L\.L\.C|Corp|GmbH)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"^(?<family>\S.{0,200}?)\s(?<initials>(?:\p{Lu}\.?-?){1,5})(?:\s(?<suffix>Jr|Sr|II|III|IV|2nd|3rd|4th)\.?)?$")]
    private static partial Regex FamilyInitials();

    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}?\.[\s-]*){1,5}$|^(?:\p{Lu}\s?){1,3}$")]
    private static partial Regex Initials();
}
