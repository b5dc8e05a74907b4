using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Formats.Arxiv;

/// <summary>Recognises phrases among names: on whose behalf the authors write, and that the list is truncated.</summary>
internal static partial class Collaborations
{
    private const int LongestPhrase = 300;

    /// <summary>
    /// Splits <c>A. Author for the STAR Collaboration</c> into the name, which may be empty, and the phrase; the phrase is null if there is
    /// none.
    /// </summary>
    public static (string Name, string? Phrase) Part(string text) =>
        text.Length <= LongestPhrase && Behalf().Match(text) is { Success: true } match
            ? (match.Groups["name"].Value.Trim(), match.Groups["phrase"].Value.Trim())
            : (text, null);

    /// <summary>True if the text begins a phrase such as <c>on behalf of the LAKE and TIDE Collaborations</c> whose team has not come yet.</summary>
    public static bool IsOpen(StringBuilder text) => text.Length <= LongestPhrase && Open().IsMatch(text.ToString());

    /// <summary>The team in <c>and the WISH Team</c>; null if the text has another form.</summary>
    public static string? Joined(string text) =>
        text.Length <= LongestPhrase && Team().Match(text) is { Success: true } match ? match.Groups["team"].Value : null;

    public static bool IsEtAl(string text) => text.Length <= LongestPhrase && EtAl().IsMatch(text);

    /// <summary>The name before <c>et al.</c>; null if the text does not end that way.</summary>
    public static string? BeforeEtAl(string text) =>
        text.Length <= LongestPhrase && NameEtAl().Match(text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>True if an author line ends in <c>et al.</c></summary>
    public static bool EndsInEtAl(string line) => EndEtAl().IsMatch(line);

    [GeneratedRegex(@"^(?<name>(?:\S+\s+){0,12}?)(?<phrase>(?:for\s+the|on\s+behalf\s+of)\s+.*\b(?:Collaborations?|Teams?|Consorti(?:um|a)|Groups?|Projects?))$", RegexOptions.IgnoreCase)]
    private static partial Regex Behalf();

    [GeneratedRegex(@"\b(?:for\s+the|on\s+behalf\s+of)\s(?!.*\b(?:Collaboration|Team|Consorti|Group|Project))", RegexOptions.IgnoreCase)]
    private static partial Regex Open();

    [GeneratedRegex(@"^(?:and|with)\s+(?<team>.*\b(?:Collaborations?|Teams?|Consorti(?:um|a)|Groups?))$", RegexOptions.IgnoreCase)]
    private static partial Regex Team();

    [GeneratedRegex(@"^(?:and\s+)?(?:et\.?\s*al\b\.?.*|(?:many\s+)?others)$", RegexOptions.IgnoreCase)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"\bet\.?\s{1,3}al\.?\s{0,3}(?:\([^()]{0,100}\)\s{0,3})?$", RegexOptions.IgnoreCase)]
    private static partial Regex EndEtAl();

    [GeneratedRegex(@"^(?<name>\S.*?)\s+(?:et\.?\s+al\.?|and\s+others)$", RegexOptions.IgnoreCase)]
    private static partial Regex NameEtAl();
}
