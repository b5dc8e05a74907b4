using System.Text.RegularExpressions;

namespace Catalogue.Formats.ProfilePage;

/// <summary>A line split at the separators of an author line, whether or not it is one.</summary>
/// <param name="Names">The texts between the commas; empty between two consecutive commas.</param>
/// <param name="Truncated">Whether the names end in <c>et al.</c></param>
/// <param name="IsMarked">True if <c>et al.</c> or a list of affiliations shows that the line should contain names.</param>
/// <param name="Affiliations">The affiliations; null if the text after <c> · </c> cannot be a list of them.</param>
internal sealed partial record AuthorLineParts(
    IReadOnlyList<string> Names, bool Truncated, bool IsMarked, IReadOnlyList<string>? Affiliations)
{
    public bool HasSlugs => Affiliations is { Count: > 0 } && Affiliations.All(affiliation => Slug().IsMatch(affiliation));

    public static AuthorLineParts Of(string line)
    {
        var dot = SpacedDot().Match(line);
        var names = dot.Success ? line[..dot.Index] : line;
        var affiliations = dot.Success ? ReadAffiliations(line[(dot.Index + dot.Length)..]) : [];
        var cut = EtAl().Match(names);
        var list = NameList.Split(cut.Success ? names[..cut.Index] : names);
        return new AuthorLineParts(list, cut.Success, cut.Success || dot.Success, affiliations);
    }

    private static string[]? ReadAffiliations(string list) =>
        list.Length == 0 ? []
        : list.Split(',', StringSplitOptions.TrimEntries) is var affiliations && affiliations.All(IsAffiliation) ? affiliations
        : null;

    private static bool IsAffiliation(string text) => text.Length == 0 || Affiliation().IsMatch(text);

    [GeneratedRegex(@"\s·(?:\s+|$)")]
    private static partial Regex SpacedDot();

    [GeneratedRegex(@",?(?:^|\s)et al\.?\s*$")]
    private static partial Regex EtAl();

    [GeneratedRegex(@"^[\p{L}\p{N}](?:[^.;:?!$\\·]|\.(?=\S)){0,79}$")]
    private static partial Regex Affiliation();

    [GeneratedRegex(@"^[\p{Ll}\p{N}][\p{Ll}\p{N}.&-]*$")]
    private static partial Regex Slug();
}
