using System.Text;

namespace Catalogue.Formats.Csv;

/// <summary>The lines of a text with their ends, of which some may be given back to be read again.</summary>
internal sealed class CsvLines(TextReader reader)
{
    private readonly char[] _buffer = new char[32 * 1024];
    private readonly Stack<string> _again = new();
    private int _at;
    private int _length;

    /// <summary>The 1-based number of the line that is read next.</summary>
    public int Next { get; private set; } = 1;

    public string? Read()
    {
        var line = _again.Count > 0 ? _again.Pop() : ReadNew();
        Next += line is null ? 0 : 1;
        return line;
    }

    /// <summary>Gives back the lines that were read last.</summary>
    public void Return(IEnumerable<string> lines)
    {
        foreach (var line in lines.Reverse())
        {
            _again.Push(line);
            Next--;
        }
    }

    private string? ReadNew()
    {
        var line = new StringBuilder();
        while (Fill())
        {
            var rest = _buffer.AsSpan(_at, _length - _at);
            var end = rest.IndexOfAny('\r', '\n');
            var taken = end < 0 ? rest.Length : end + 1;
            line.Append(rest[..taken]);
            _at += taken;
            if (end < 0)
                continue;

            if (line[^1] == '\r' && Fill() && _buffer[_at] == '\n')
                line.Append(_buffer[_at++]);
            break;
        }

        return line.Length == 0 ? null : line.ToString();
    }

    private bool Fill()
    {
        if (_at == _length)
            (_at, _length) = (0, reader.Read(_buffer, 0, _buffer.Length));
        return _at < _length;
    }
}
