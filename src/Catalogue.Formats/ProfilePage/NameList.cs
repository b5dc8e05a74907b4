using System.Text.RegularExpressions;

namespace Catalogue.Formats.ProfilePage;

/// <summary>Splits a list of names at its commas.</summary>
internal static partial class NameList
{
    /// <summary>The names as written; two consecutive commas give an empty one.</summary>
    public static IReadOnlyList<string> Split(string list) =>
        list.Length == 0 ? [] : [.. Comma().Split(list).Select(name => name.Trim())];

    // "Sammy Davis, Jr." is one name.
    [GeneratedRegex(@",(?!\s*(?:Jr\.?|Sr\.?|II|III|IV)(?:\s*,|\s*$))")]
    private static partial Regex Comma();
}
