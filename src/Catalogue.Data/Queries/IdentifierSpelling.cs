using System.Text.RegularExpressions;

namespace Catalogue.Data.Queries;

/// <summary>Parses <c>doi:10.…</c>, <c>arxiv:2401.00001v2</c> and other identifiers with a scheme.</summary>
public static partial class IdentifierSpelling
{
    /// <summary>The scheme and the normalised value; null if the text has no scheme.</summary>
    public static (string Scheme, string Value)? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text.Length - 1)
            return null;

        var scheme = text[..colon].ToLowerInvariant();
        var value = text[(colon + 1)..];
        return (scheme, scheme switch
        {
            "doi" => value.ToLowerInvariant(),
            "arxiv" => ArxivVersion().Replace(value, ""),
            _ => value,
        });
    }

    [GeneratedRegex(@"v\d+$")]
    private static partial Regex ArxivVersion();
}
