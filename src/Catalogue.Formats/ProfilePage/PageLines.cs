using System.Text.RegularExpressions;
using Catalogue.Records;

namespace Catalogue.Formats.ProfilePage;

/// <summary>A line that is not blank, trimmed.</summary>
internal readonly record struct PageLine(int Number, string Text, bool AfterBlank);

/// <summary>The lines of a page, read one after another.</summary>
internal sealed partial class PageLines
{
    private readonly List<PageLine> _lines = [];
    private readonly string _fileName;
    private int _next;

    private PageLines(string fileName) => _fileName = fileName;

    public bool AtEnd => _next == _lines.Count;

    public static PageLines Read(string text, string fileName)
    {
        var page = new PageLines(fileName);
        var number = 0;
        var afterBlank = false;
        foreach (var line in LineBreak().Split(text.TrimStart('\uFEFF')))
        {
            number++;
            page.RefuseWhatIsNotText(line, number);
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                page._lines.Add(new PageLine(number, trimmed, afterBlank));
            }

            afterBlank = trimmed.Length == 0;
        }

        return page;
    }

    public PageLine? Peek() => AtEnd ? null : _lines[_next];

    public PageLine Take() => _lines[_next++];

    public DocumentException Error(int line, string reason) => new(_fileName, line, reason);

    private void RefuseWhatIsNotText(string line, int number)
    {
        // Neither can be stored: databases refuse U+0000, and half a surrogate pair has no UTF-8 encoding.
        var valid = !line.Contains('\0', StringComparison.Ordinal);
        for (var i = 0; valid && i < line.Length; i++)
        {
            if (char.IsSurrogate(line[i]))
            {
                valid = i + 1 < line.Length && char.IsSurrogatePair(line[i], line[i + 1]);
                i++;
            }
        }

        if (!valid)
        {
            throw Error(number, "the line contains characters that cannot be stored (U+0000 or half a surrogate pair)");
        }
    }

    // Unicode's own line separators do not count: editors treat them as characters within a line.
    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineBreak();
}
