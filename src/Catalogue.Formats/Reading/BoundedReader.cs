using System.Text;

namespace Catalogue.Formats.Reading;

/// <summary>Reads a text character by character or line by line, without keeping more of a line than a limit. Not thread-safe.</summary>
/// <param name="longest">Maximum number of characters that are kept of a line.</param>
public sealed class BoundedReader(TextReader reader, int longest)
{
    private readonly char[] _buffer = new char[32 * 1024];
    private readonly StringBuilder _part = new();
    private int _at;
    private int _length;
    private bool _isInLine;

    /// <summary>True if the last line was longer than the limit, so that only its beginning was returned.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next character, or -1 at the end.</summary>
    public int Peek() => Fill() ? _buffer[_at] : -1;

    /// <summary>Takes the next character; -1 at the end.</summary>
    public int Read() => Fill() ? _buffer[_at++] : -1;

    /// <summary>The next line, without its end; null at the end.</summary>
    public string? ReadLine()
    {
        IsCut = false;
        if (!Fill())
            return null;

        StringBuilder? line = null;
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _length - _at);
            var end = rest.IndexOfAny('\r', '\n');
            var part = end < 0 ? rest : rest[..end];
            var room = longest - (line?.Length ?? 0);
            IsCut |= part.Length > room;
            var kept = part[..Math.Min(part.Length, room)];
            _at += part.Length;
            if (end >= 0 && line is null)
                return End(kept.ToString());

            (line ??= new StringBuilder()).Append(kept);
            if (end >= 0)
                return End(line.ToString());
        }

        return line!.ToString();
    }

    /// <summary>
    /// The next line, without its end; null at the end. A line that is longer than the limit comes in several parts, which end before white
    /// space if there is any.
    /// </summary>
    /// <param name="continues">True if the part continues the line of the previous one.</param>
    public string? ReadPart(out bool continues)
    {
        continues = _isInLine;
        if (!Fill() && _part.Length == 0)
            return null;

        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _length - _at);
            var end = rest.IndexOfAny('\r', '\n');
            var taken = Math.Min(end < 0 ? rest.Length : end, longest - _part.Length);
            _part.Append(rest[..taken]);
            _at += taken;
            if (_part.Length >= longest && taken != end)
                return Part(isWhole: false);
            if (end < 0)
                continue;

            SkipLineEnd();
            break;
        }

        return Part(isWhole: true);
    }

    private string Part(bool isWhole)
    {
        _isInLine = !isWhole;
        var part = _part.ToString();
        _part.Clear();
        var space = isWhole ? -1 : part.AsSpan().LastIndexOfAny(' ', '\t');
        if (space <= 0)
            return part;

        _part.Append(part, space, part.Length - space);
        return part[..space];
    }

    private string End(string line)
    {
        SkipLineEnd();
        return line;
    }

    private void SkipLineEnd()
    {
        if (_buffer[_at++] == '\r' && Fill() && _buffer[_at] == '\n')
            _at++;
    }

    private bool Fill()
    {
        if (_at == _length)
            (_at, _length) = (0, reader.Read(_buffer, 0, _buffer.Length));
        return _at < _length;
    }
}
