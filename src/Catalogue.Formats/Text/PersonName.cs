using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>Composes names of persons, as papers write them, from their parts.</summary>
internal static partial class PersonName
{
    /// <summary>Joins the parts, any of which may be missing, to <c>Ludwig van Beethoven Jr.</c></summary>
    public static string Join(string? given, string? particle, string? family, string? suffix) =>
        Spaces.Single(string.Join(' ', new[] { given, particle, family, suffix }.Where(part => !string.IsNullOrWhiteSpace(part))));

    /// <summary>
    /// Converts <c>van Beethoven, Ludwig, Jr.</c> or, as in BibTeX, <c>van Beethoven, Jr., Ludwig</c> to <c>Ludwig van Beethoven Jr.</c> If
    /// neither of the last two of three parts is a known suffix, the third is taken for one. Names without commas, of companies, or with
    /// more commas stay as they are.
    /// </summary>
    public static string FromInverted(string name) => InvertedName.Straight(name) ?? name.Split(',') switch
    {
        [var family, var given, var suffix] => Join(given, null, family, suffix),
        _ => Join(null, null, name, null),
    };

    /// <summary>True if the text stands for omitted authors: <c>et al.</c>, <c>and others</c>.</summary>
    public static bool IsOthers(string name) => Others().IsMatch(name);

    /// <summary>The name without <c>et al.</c> or <c>and others</c> at its end.</summary>
    /// <param name="name">The name, with single spaces.</param>
    public static string WithoutOthers(string name) => OthersAfter().Replace(name, "");

    [GeneratedRegex(@"^\s*[(\[]?(?:(?:and|&)\s+)?(?:et\.?\s+al\.?|others|…|\.\.\.)[)\]]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex("[,;]? (?:et\\.? al\\.?|(?:and|&) others)$", RegexOptions.IgnoreCase)]
    private static partial Regex OthersAfter();
}
