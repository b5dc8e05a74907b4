using System.Text.RegularExpressions;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Arxiv;

/// <summary>Reads creators in the order of library catalogues, <c>Family, Given</c>. Names of organisations and names in other forms stay unchanged.</summary>
internal static partial class CreatorName
{
    /// <param name="rest">Text after the name that is not part of it, such as years of life; null if there is none.</param>
    public static string Read(string creator, out string? rest)
    {
        rest = null;
        var parts = creator.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Organisation().IsMatch(creator))
            return creator;

        switch (parts)
        {
            case [var family, var given] when Years().IsMatch(given):
                rest = given;
                return family;
            case [var family, var given] when !Suffix().IsMatch(given):
                return Join(given, family, null);
            case [var family, var given, var suffix] when Suffix().IsMatch(suffix):
                return Join(given, family, suffix);
            case [var family, var suffix, var given] when Suffix().IsMatch(suffix):
                return Join(given, family, suffix);
            case [var family, var given, var years] when Years().IsMatch(years):
                rest = years;
                return Join(given, family, null);
            default:
                return creator;
        }
    }

    /// <summary>arXiv writes a suffix after the family name: <c>Rodrigues Jr, Waldyr A.</c></summary>
    private static string Join(string given, string family, string? suffix)
    {
        var match = FamilySuffix().Match(family);
        return match.Success && suffix is null
            ? PersonName.Join(given, null, match.Groups["family"].Value, match.Groups["suffix"].Value)
            : PersonName.Join(given, null, family, suffix);
    }

    [GeneratedRegex(@"^(?:(?:Jr|Sr)\.?|I{2,3}|IV|Ph\.?\s?D\.?|M\.?D\.?|Inc\.?|Ltd\.?|LLC|GmbH)$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^(?<family>.*\S)\s+(?<suffix>(?:Jr|Sr)\.?|I{2,3}|IV)$")]
    private static partial Regex FamilySuffix();

    [GeneratedRegex(@"^(?:b\.|d\.|ca\.|fl\.)?\s?[0-9]{3,4}\??(?:\s?[-–]\s?(?:ca\.\s?)?(?:[0-9]{3,4})?\??)?\.?$")]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(?:universit|institut|department|faculty|school of|college|laborator|ministry|committee|council|collaboration|consortium|association|agency|organi[sz]ation|corporation|company)", RegexOptions.IgnoreCase)]
    private static partial Regex Organisation();
}
