using System.Text.RegularExpressions;

namespace Catalogue.Oracle;

/// <summary>The folded words of a text as the catalogue takes them.</summary>
public static partial class PlainWords
{
    /// <summary>An apostrophe between letters joins them, an ideograph is a word of its own.</summary>
    public static string[] Of(string text) =>
        [.. Word().Matches(PlainText.Fold(text)).Select(match => match.Value.Replace("'", "", StringComparison.Ordinal))];

    [GeneratedRegex(@"[\u4E00-\u9FFF]|[\p{L}\p{N}-[\u4E00-\u9FFF]]+('[\p{L}-[\u4E00-\u9FFF]][\p{L}\p{N}-[\u4E00-\u9FFF]]*)*")]
    private static partial Regex Word();
}
