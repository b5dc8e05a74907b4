using System.Text.RegularExpressions;

namespace Catalogue.Formats.ProfilePage;

/// <summary>A figure in the header of a profile page.</summary>
/// <param name="Name">One of the constants below.</param>
/// <param name="Value">Null if the number exceeds an <c>int</c>.</param>
internal sealed partial record ProfileFigure(string Name, int? Value)
{
    public const string HIndex = "hIndex";
    public const string Papers = "papers";
    public const string Citations = "citations";
    public const string Novelty = "novelty";
    public const string AiScore = "aiScore";

    /// <summary>The heading of the list of papers, which repeats the number of papers.</summary>
    public const string Heading = "heading";

    public static bool TryRead(string line, out ProfileFigure figure)
    {
        var match = Shape().Match(line);
        var name = match.Groups.Values.Skip(1).FirstOrDefault(group => group.Success);
        figure = name is null ? null! : new ProfileFigure(name.Name, Numbers.TryReadGrouped(name.Value, out var value) ? value : null);
        return name is not null;
    }

    [GeneratedRegex("^(?:"
        + @"[Hh]-index\s*:?\s*(?<" + HIndex + ">" + Numbers.Pattern + ")"
        + @"|(?<" + Papers + ">" + Numbers.Pattern + @")\s*papers?"
        + @"|(?<" + Heading + ">" + Numbers.Pattern + @")\s*Papers?"
        + @"|(?<" + Citations + ">" + Numbers.Pattern + @")\s*[Cc]itations?"
        + @"|Novelty\s*:?\s*(?<" + Novelty + ">" + Numbers.Pattern + @")\s*%?"
        + @"|AI [Ss]core\s*:?\s*(?<" + AiScore + ">" + Numbers.Pattern + ")"
        + ")$")]
    private static partial Regex Shape();
}
