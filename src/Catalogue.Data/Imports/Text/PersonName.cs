using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Catalogue.Data.Imports.Text;

/// <summary>Names of persons as papers write them, made from the parts that formats part them into.</summary>
internal static partial class PersonName
{
    private static readonly FrozenSet<string> Generations =
        new[] { "jr", "jr.", "sr", "sr.", "jnr", "jnr.", "snr", "snr.", "ii", "iii", "iv" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Corporate =
        new[] { "inc", "inc.", "ltd", "ltd.", "corp", "corp.", "gmbh", "l.l.c." }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>Ludwig van Beethoven Jr.</c> from its parts, of which any may be missing.</summary>
    public static string Join(string? given, string? particle, string? family, string? suffix) =>
        Spaces.Single(string.Join(' ', new[] { given, particle, family, suffix }.Where(part => !string.IsNullOrWhiteSpace(part))));

    /// <summary>
    /// <c>Ludwig van Beethoven Jr.</c> from <c>van Beethoven, Ludwig, Jr.</c> or, as in BibTeX, <c>van Beethoven, Jr., Ludwig</c>. A name without
    /// comma, of a company or with more commas than a name has is as it is.
    /// </summary>
    public static string FromInverted(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        return parts switch
        {
            [var family, var suffix] when Generations.Contains(suffix) && !Initials().IsMatch(suffix) => Join(null, null, family, suffix),
            [_, var form] when Corporate.Contains(form) => Join(null, null, name, null),
            [var family, var given] => Join(given, null, family, null),
            [var family, var suffix, var given] when Generations.Contains(suffix) => Join(given, null, family, suffix),
            [var family, var given, var suffix] => Join(given, null, family, suffix),
            _ => Join(null, null, name, null),
        };
    }

    /// <summary>Whether it stands for the authors that a list leaves out: <c>et al.</c>, <c>and others</c>.</summary>
    public static bool IsOthers(string name) => Others().IsMatch(name);

    /// <summary>The name before <c>et al.</c> or <c>and others</c>, where it ends so.</summary>
    /// <param name="name">The name, with single spaces.</param>
    public static string WithoutOthers(string name) => OthersAfter().Replace(name, "");

    [GeneratedRegex(@"^\s*[(\[]?(?:(?:and|&)\s+)?(?:et\.?\s+al\.?|others|…|\.\.\.)[)\]]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex("[,;]? (?:et\\.? al\\.?|(?:and|&) others)$", RegexOptions.IgnoreCase)]
    private static partial Regex OthersAfter();

    // Of "Ivanov, IV" nobody knows.
    [GeneratedRegex("^I[IV]$")]
    private static partial Regex Initials();
}
