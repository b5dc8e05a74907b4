using Catalogue.Records;

namespace Catalogue.Formats.ProfilePage;

/// <summary>Reads a researcher's public profile page that was saved as text.</summary>
/// <remarks>
/// <code>
/// page        = [ header ] { paper }            at least one of them
/// header      = name { field | figure | heading }
/// figure      = "h-index169" | "250papers" | "120,327citations" | "Novelty51%" | "AI Score64"
/// heading     = "250 Papers"                    stands for the figure where that is missing
/// paper       = badge title [ authors ] { abstract line }
/// badge       = [ category ] month " " day [ ", " year ] [ "Code" ]     glued: CLMar 30, 2023Code
/// authors     = name { ", " name } [ " et al." ] [ " · " affiliation { ", " affiliation } ]
/// </code>
/// Every part is one line, except the abstract. White space around a line, blank lines and the kind of line break have no meaning, so parts
/// are recognised by their shape and order alone: a line with the shape of a badge begins a paper, wherever it stands; the next line is the
/// title, whatever it looks like; the line after that is the author line if all of its parts look like names (see <see cref="NameShape"/>),
/// otherwise the abstract begins. The abstract ends at the next badge. Its lines are kept; any number of blank lines between two of them
/// becomes one.
/// Anything that would silently lose a paper is an error: a line that is almost a badge, and an unmistakable author line where a title or an
/// abstract is expected (because a badge or a title is missing before it).
/// </remarks>
public static class ProfilePageReader
{
    /// <summary>Reads the page completely or not at all.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="fileName">The name for error messages.</param>
    /// <param name="retrieved">The date on which the page was saved. Dates without a year are completed from it.</param>
    /// <exception cref="DocumentException">The header or a paper is malformed.</exception>
    public static ProfilePageContents Read(string text, string fileName, DateOnly retrieved)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = PageLines.Read(text, fileName);
        var profile = ProfileHeaderReader.Read(lines);
        var papers = new List<PaperRecord>();
        var lineOfKey = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!lines.AtEnd)
        {
            var paper = PaperReader.Read(lines, profile, retrieved);
            if (!lineOfKey.TryAdd(paper.RecordKey, paper.Line))
            {
                throw lines.Error(paper.Line, $"same title and date as the paper in line {lineOfKey[paper.RecordKey]}");
            }

            papers.Add(paper);
        }

        return profile is null && papers.Count == 0
            ? throw lines.Error(1, "the document contains neither a profile nor a paper")
            : new ProfilePageContents(profile, papers);
    }
}
