namespace Catalogue.Formats.Text;

/// <summary>Joins lines that were wrapped at a fixed width.</summary>
internal static class WrappedText
{
    /// <summary>The paragraphs of a text, each on one line. A paragraph begins after an empty line or, as arXiv does it, with two spaces.</summary>
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
