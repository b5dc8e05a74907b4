using System.Text.RegularExpressions;

namespace Catalogue.Data.Imports.Text;

/// <summary>Names of persons as papers write them, made from the parts that formats part them into.</summary>
internal static partial class PersonName
{
    /// <summary><c>Ludwig van Beethoven Jr.</c> from its parts, of which any may be missing.</summary>
    public static string Join(string? given, string? particle, string? family, string? suffix) =>
        Spaces().Replace(string.Join(' ', new[] { given, particle, family, suffix }.Where(part => !string.IsNullOrWhiteSpace(part))), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
