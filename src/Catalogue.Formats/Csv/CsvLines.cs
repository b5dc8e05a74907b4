using System.Text;

namespace Catalogue.Formats.Csv;

/// <summary>Reads lines with their line ends. Lines can be returned to be read again.</summary>
/// <param name="longest">Maximum number of characters that are kept of a line.</param>
internal sealed class CsvLines(TextReader reader, int longest)
{
    private readonly char[] _buffer = new char[32 * 1024];
    private readonly Stack<string> _again = new();
    private int _at;
    private int _length;

    /// <summary>The 1-based number of the next line.</summary>
    public int Next { get; private set; } = 1;

    /// <summary>True if the line was longer than the limit, so that only its beginning was returned.</summary>
    public bool IsCut(string line) => line.Length > longest;

    public string? Read()
    {
        var line = _again.Count > 0 ? _again.Pop() : ReadNew();
        Next += line is null ? 0 : 1;
        return line;
    }

    /// <summary>Returns the lines that were read last, so that they are read again.</summary>
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
            // Keep one character more than allowed: it marks the line as cut.
            line.Append(rest[..Math.Min(taken, longest + 1 - line.Length)]);
            _at += taken;
            if (end < 0)
                continue;

            if (_buffer[_at - 1] == '\r' && Fill() && _buffer[_at] == '\n')
            {
                _at++;
                if (line.Length <= longest)
                    line.Append('\n');
            }

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
