using System.Text.RegularExpressions;

namespace Catalogue.Formats.Text;

/// <summary>The authors that one text names, if it can be split in only one way.</summary>
/// <param name="Names">The names, given name first, in order.</param>
/// <param name="IsTruncated">True if the text ends in <c>et al.</c> or the like.</param>
/// <param name="Doubt">What is uncertain about the names; null if nothing is.</param>
internal sealed partial record AuthorList(IReadOnlyList<string> Names, bool IsTruncated, string? Doubt = null)
{
    private const string OneInverted = "was read as one name, the family name first";
    private const string Unclear = "cannot be split into names with certainty";

    private static readonly string[] Endings = ["et al", "et. al", "and others", "& others", "...", "…"];

    public static AuthorList Read(string text, AuthorSpelling spelling)
    {
        var whole = Complete(text);
        var names = spelling switch
        {
            AuthorSpelling.Initials => WithInitials(whole),
            AuthorSpelling.Commas => Each(whole.Split(','), name => name),
            AuthorSpelling.Glued => null,
            _ when spelling is AuthorSpelling.Semicolons || Semicolon().IsMatch(whole) => Each(Semicolon().Split(whole), InvertedName.Straight),
            _ => LooseNames.Read(Spaces.Single(whole)),
        };
        var isOneInverted = spelling is AuthorSpelling.Any && !Semicolon().IsMatch(whole) && LooseNames.IsOneInverted(Spaces.Single(whole));
        return new AuthorList(names ?? [], whole.Length < text.Length, names is null ? Unclear : isOneInverted ? OneInverted : null);
    }

    /// <summary>The text without a mark of truncation at its end; unchanged if there is none.</summary>
    private static string Complete(string text)
    {
        var trimmed = text.TrimEnd();
        var ending = Endings.FirstOrDefault(ending => IsEnd(trimmed, ending) || IsEnd(trimmed.TrimEnd(' ', '.', ',', ';'), ending));
        return ending is null ? text : text[..text.LastIndexOf(ending, StringComparison.OrdinalIgnoreCase)].TrimEnd(' ', ',', ';', '|');
    }

    private static bool IsEnd(string text, string ending) => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        && (text.Length == ending.Length || !char.IsLetter(ending[0]) || !char.IsLetterOrDigit(text[^(ending.Length + 1)]));

    /// <summary>Reads names with initials. Organisations, which PubMed separates with a semicolon, stay whole.</summary>
    private static List<string>? WithInitials(string text) => Each(
        Semicolon().Split(WithoutFullStop(text)).SelectMany(piece => InvertedName.IsWithInitials(piece) ? [piece] : piece.Split(',')),
        name => InvertedName.OfInitials(name) ?? InvertedName.Straight(name));

    /// <summary>Removes the full stop at the end of PubMed's lists. If it is the only one, it does not belong to an initial.</summary>
    private static string WithoutFullStop(string text) =>
        text.EndsWith('.') && text.IndexOf('.', StringComparison.Ordinal) == text.Length - 1 && text.AsSpan().ContainsAny(',', ';') ? text[..^1] : text;

    private static List<string>? Each(IEnumerable<string> names, Func<string, string?> straight)
    {
        var read = names.Select(name => Number().Replace(Spaces.Single(name), "")).Where(name => name.Length > 0).Select(straight).ToList();
        return read.Contains(null) ? null : [.. read.OfType<string>()];
    }

    /// <summary>Semicolons and equivalents: line ends, the bar of OpenAlex, and Chinese and Japanese separators.</summary>
    [GeneratedRegex(@"[;；、|\r\n]")]
    private static partial Regex Semicolon();

    /// <summary>A Scopus author number after a name.</summary>
    [GeneratedRegex(@" ?\([0-9]+\)$")]
    private static partial Regex Number();
}
