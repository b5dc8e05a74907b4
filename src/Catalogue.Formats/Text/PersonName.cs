using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>Names of persons as papers write them, made from the parts that formats part them into.</summary>
internal static partial class PersonName
{
    /// <summary><c>Ludwig van Beethoven Jr.</c> from its parts, of which any may be missing.</summary>
    public static string Join(string? given, string? particle, string? family, string? suffix) =>
        Spaces.Single(string.Join(' ', new[] { given, particle, family, suffix }.Where(part => !string.IsNullOrWhiteSpace(part))));

    /// <summary>
    /// <c>Ludwig van Beethoven Jr.</c> from <c>van Beethoven, Ludwig, Jr.</c> or, as in BibTeX, <c>van Beethoven, Jr., Ludwig</c>; what comes third is
    /// a suffix, whatever it is. A name without comma, of a company or with more commas than a name has is as it is.
    /// </summary>
    public static string FromInverted(string name) => InvertedName.Straight(name) ?? name.Split(',') switch
    {
        [var family, var given, var suffix] => Join(given, null, family, suffix),
        _ => Join(null, null, name, null),
    };

    /// <summary>Whether it stands for the authors that a list leaves out: <c>et al.</c>, <c>and others</c>.</summary>
    public static bool IsOthers(string name) => Others().IsMatch(name);

    /// <summary>The name before <c>et al.</c> or <c>and others</c>, where it ends so.</summary>
    /// <param name="name">The name, with single spaces.</param>
    public static string WithoutOthers(string name) => OthersAfter().Replace(name, "");

    [GeneratedRegex(@"^\s*[(\[]?(?:(?:and|&)\s+)?(?:et\.?\s+al\.?|others|…|\.\.\.)[)\]]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex("[,;]? (?:et\\.? al\\.?|(?:and|&) others)$", RegexOptions.IgnoreCase)]
    private static partial Regex OthersAfter();
}
