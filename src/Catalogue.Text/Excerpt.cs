namespace Catalogue.Text;

/// <summary>A text as messages quote it: on one line, truncated after 60 characters.</summary>
public static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var end = text.Length <= Longest ? text.Length : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end].ReplaceLineEndings(" ") + (end < text.Length ? "…" : "");
    }
}
