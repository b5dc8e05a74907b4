namespace Catalogue.Formats.Tests.ProfilePage;

/// <summary>What may differ between two texts that say the same.</summary>
/// <param name="LineBreak">How lines end.</param>
/// <param name="Mark">Whether the text begins with a byte order mark.</param>
/// <param name="FullMonths">Whether months are written in full.</param>
/// <param name="BlankLines">How many blank lines stand between parts, by turns.</param>
/// <param name="Trailing">What stands at the ends of lines, by turns.</param>
/// <param name="Separator">What groups thousands.</param>
/// <param name="Heading">Whether the list of papers has its heading.</param>
internal sealed record Layout(
    string LineBreak, bool Mark, bool FullMonths, IReadOnlyList<int> BlankLines, IReadOnlyList<string> Trailing,
    string Separator, bool Heading)
{
    /// <summary>The usual blank lines, which are those of the seed's document.</summary>
    public static Layout OfTheSeed { get; } = new("\n", false, false, [], [""], ",", true);
}
