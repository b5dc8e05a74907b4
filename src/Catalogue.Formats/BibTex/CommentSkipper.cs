namespace Catalogue.Formats.BibTex;

/// <summary>
/// Skips a <c>@comment</c>. Like most programs, it skips up to the closing brace, including any entries inside; without a brace, to the end
/// of the line. If a comment is not closed, it and all later comments end with their line, as in BibTeX.
/// </summary>
internal sealed class CommentSkipper
{
    private const int LongestWithEntries = 1_000_000;

    private bool _endsWithLine;

    /// <returns>The error if the comment is not closed; otherwise null.</returns>
    public EntryText? Skip(LineReader lines, EntryStart start)
    {
        var number = lines.Number;
        if (start.Delimiter.Length == 0 || _endsWithLine)
        {
            lines.Next();
            return null;
        }

        var count = new BraceCount(start.Delimiter == "(");
        var entries = new List<string>();
        for (var length = 0; length < LongestWithEntries;)
        {
            if (TakeLine(lines, ref count))
                return null;
            if (!lines.Next())
                break;

            if (entries.Count == 0 && !EntryStart.Begins(lines.Line!))
                continue;
            entries.Add(lines.Line!);
            length += lines.Line!.Length + 1;
        }

        _endsWithLine = true;
        lines.Return(entries);
        return new EntryText(number, "", "") { Fault = "the comment that starts here is not closed" };
    }

    private static bool TakeLine(LineReader lines, ref BraceCount count)
    {
        for (var at = lines.At; at < lines.Line!.Length; at++)
        {
            count.Take(lines.Line[at], at);
            if (!count.IsClosed)
                continue;

            lines.At = at + 1;
            return true;
        }

        return false;
    }
}
