using Catalogue.Formats.Reading;

namespace Catalogue.Formats.BibTex;

/// <summary>
/// Reads a text line by line; lines can be returned to be read again. A line that is longer than the limit for a record comes in several
/// parts.
/// </summary>
internal sealed class LineReader
{
    private readonly BoundedReader _reader;
    private Queue<string> _returned = new();

    public LineReader(TextReader reader, int longest)
    {
        _reader = new BoundedReader(reader, longest);
        Next();
        Line = Line?.TrimStart('\uFEFF');
    }

    /// <summary>The current line; null at the end.</summary>
    public string? Line { get; private set; }

    /// <summary>The 1-based number of the current line.</summary>
    public int Number { get; private set; }

    /// <summary>Index of the next character in the current line.</summary>
    public int At { get; set; }

    public ReadOnlySpan<char> Rest => Line.AsSpan(At);

    public bool Next()
    {
        if (_returned.TryDequeue(out var returned))
        {
            Line = returned;
            Number++;
        }
        else
        {
            Line = _reader.ReadPart(out var continues);
            Number += continues ? 0 : 1;
        }

        At = 0;
        return Line is not null;
    }

    /// <summary>Returns the last lines, up to and including the current one, so that they are read again.</summary>
    public void Return(IEnumerable<string> lines)
    {
        var returned = lines.ToList();
        Number -= Line is null ? returned.Count + 1 : returned.Count;
        _returned = new Queue<string>(returned.Concat(_returned));
        Next();
    }
}
