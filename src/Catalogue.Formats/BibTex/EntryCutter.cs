using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Catalogue.Records;

namespace Catalogue.Formats.BibTex;

/// <summary>
/// Cuts a text into entries, one at a time. An unclosed entry ends before the next line that starts like an entry. Text between entries is
/// ignored, except for fields that unbalanced braces have left outside of an entry.
/// </summary>
/// <param name="longest">Maximum length of an entry, in characters.</param>
internal sealed partial class EntryCutter(TextReader reader, int longest)
{
    private static readonly SearchValues<char> Telling = SearchValues.Create("\\@{}()\"%");

    private readonly LineReader _lines = new(reader, longest);
    private readonly CommentSkipper _comments = new();

    /// <summary>The line where the entry begins.</summary>
    private int _number;

    public IEnumerable<EntryText> Read()
    {
        var isAfterEntry = false;
        while (_lines.Line is { } line)
        {
            if (IsRemark(line) || EntryStart.Find(line, _lines.At) is not { } start)
            {
                if (isAfterEntry && LostField(line) is { } lost)
                    yield return lost;
                isAfterEntry &= _lines.Rest.IsWhiteSpace();
                _lines.Next();
            }
            else if (Whole(start) is { } whole)
            {
                isAfterEntry = whole.Type != "comment";
                if ((isAfterEntry ? Cut(whole) : _comments.Skip(_lines, whole)) is { } entry)
                    yield return entry;
            }
        }
    }

    private bool IsRemark(string line) => _lines.At == 0 && line.AsSpan().TrimStart().StartsWith('%');

    private EntryText? LostField(string line) => Field().Match(line, _lines.At) is { Success: true } field
        ? new EntryText(_lines.Number, "", "") { Fault = $"the field '{field.Groups["name"].Value}' is outside of any entry: unbalanced braces before it" }
        : null;

    /// <summary>The complete start of an entry, which may continue on the following lines.</summary>
    private EntryStart? Whole(EntryStart? start)
    {
        _number = _lines.Number;
        while (start is { Delimiter: "", Type: not "comment" } && _lines.Next())
            start = start.Continue(_lines.Line!);
        if (_lines.Line is null)
            return null;

        _lines.At = start?.End ?? 0;
        return start;
    }

    private EntryText Cut(EntryStart start)
    {
        var text = new StringBuilder();
        var all = new BraceCount(start.Delimiter == "(");
        var bare = new BraceCount(start.Delimiter == "(");
        var isTooLong = false;
        while (!TakeLine(text, ref all, ref bare) && _lines.Next() && !EntryStart.Begins(_lines.Line!))
        {
            text.Append('\n');
            if (text.Length <= longest)
                continue;

            // The entry is rejected; from here on only its end is needed.
            isTooLong = true;
            text.Clear();
        }

        if (isTooLong || text.Length > longest)
            return new EntryText(_number, start.Type, "") { Fault = RecordLimits.TooLong(longest) };

        var end = Math.Max(all.End, bare.End);
        return new EntryText(_number, start.Type, end < 0 ? text.ToString() : text.ToString(0, end))
        {
            IsClosed = end >= 0,
            HasTextBraces = end < 0 ? bare.Depth < all.Depth : bare.End > all.End,
        };
    }

    /// <summary>Appends the rest of a line, or the part of it that belongs to the entry. Returns whether the entry ends there.</summary>
    /// <param name="text">The entry so far.</param>
    /// <param name="all">Counts every brace.</param>
    /// <param name="bare">Counts only braces without a backslash.</param>
    private bool TakeLine(StringBuilder text, ref BraceCount all, ref BraceCount bare)
    {
        var (line, from) = (_lines.Line!, _lines.At);
        for (var at = Next(line, from); at < line.Length; at = Next(line, at + 1))
        {
            if (line[at] == '@' && (all.IsClosed || bare.IsClosed) && EntryStart.Find(line, at)?.Index == at)
                return End(at);

            if (line[at] == '%' && all.IsBetween && (at == 0 || char.IsWhiteSpace(line[at - 1]) || line[at - 1] is ',' or '}' or '"'))
                break;

            var isEscaped = line[at] == '\\';
            at += isEscaped ? 1 : 0;
            if (at == line.Length)
                break;

            all.Take(line[at], text.Length + at - from);
            if (!isEscaped)
                bare.Take(line[at], text.Length + at - from);
            if (all.IsClosed && bare.IsClosed)
                return End(at + 1);
        }

        text.Append(line, from, line.Length - from);
        return false;

        bool End(int end)
        {
            text.Append(line, from, end - from);
            _lines.At = end;
            return true;
        }
    }

    private static int Next(string line, int from)
    {
        var next = line.AsSpan(Math.Min(from, line.Length)).IndexOfAny(Telling);
        return next < 0 ? line.Length : from + next;
    }

    [GeneratedRegex("""\G\s*,?\s*(?<name>[A-Za-z][\w:+-]*)\s*=\s*["{\w]""")]
    private static partial Regex Field();
}
