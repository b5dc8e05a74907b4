using System.Text.RegularExpressions;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.ProfilePage;

/// <summary>Finds URLs in running text.</summary>
internal static partial class Links
{
    private const string Openers = "([{‹";
    private const string Closers = ")]}›";
    private const string Trailing = ".,;:!?'’…*$\\";

    /// <summary>The distinct URLs in order, without surrounding punctuation.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Candidate().Matches(text).Select(match => Clean(match.Value)).Where(IsAddress).Distinct(StringComparer.Ordinal)];

    private static string Clean(string candidate)
    {
        // LaTeX escapes "_" and similar characters with a backslash, which no URL contains.
        var address = WebAddress.Decode(Escaped().Replace(candidate, "$1"));
        return UpToUnbalanced(address).TrimEnd(Trailing.ToCharArray());
    }

    private static string UpToUnbalanced(string address)
    {
        var open = new Stack<(int Kind, int At)>();
        for (var i = 0; i < address.Length; i++)
        {
            if (Openers.IndexOf(address[i], StringComparison.Ordinal) is >= 0 and var opened)
            {
                open.Push((opened, i));
            }
            else if (Closers.IndexOf(address[i], StringComparison.Ordinal) is >= 0 and var closed
                && !(open.TryPop(out var last) && last.Kind == closed))
            {
                return address[..i];
            }
        }

        // In "https://example.org/a(see" the bracket belongs to the sentence, so the URL ends before it.
        return open.Count == 0 ? address : address[..open.Last().At];
    }

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0;

    [GeneratedRegex("""(?<![\p{L}\p{N}])https?://(?:(?![,;|]https?://)[^\s<>"“”«»`])+""", RegexOptions.IgnoreCase)]
    private static partial Regex Candidate();

    [GeneratedRegex(@"\\([_%#&~])")]
    private static partial Regex Escaped();
}
