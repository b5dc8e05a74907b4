namespace Catalogue.Formats.Text;

/// <summary>Undoes the breaks that only lines of a certain length need.</summary>
internal static class WrappedText
{
    /// <summary>The paragraphs of a text, each in one line: one begins after an empty line, or with two spaces as arXiv does it.</summary>
    public static string Paragraphs(string text)
    {
        var paragraphs = new List<List<string>>();
        var begins = true;
        foreach (var line in text.Trim().ReplaceLineEndings("\n").Split('\n'))
        {
            begins |= IsIndented(line) || string.IsNullOrWhiteSpace(line);
            if (string.IsNullOrWhiteSpace(line))
                continue;

            if (begins)
                paragraphs.Add([]);
            paragraphs[^1].Add(Spaces.Single(line));
            begins = false;
        }

        return string.Join("\n\n", paragraphs.Select(lines => string.Join(' ', lines)));
    }

    private static bool IsIndented(string line) => line is [' ', ' ', not ' ', ..];
}
