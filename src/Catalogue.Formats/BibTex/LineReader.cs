using Catalogue.Formats.Reading;

namespace Catalogue.Formats.BibTex;

/// <summary>A text line by line; lines can be given back. A line that is longer than a record may be comes in several parts.</summary>
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

    /// <summary>The line at hand; nothing at the end.</summary>
    public string? Line { get; private set; }

    /// <summary>Its 1-based number.</summary>
    public int Number { get; private set; }

    /// <summary>How far it is read.</summary>
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

    /// <summary>Gives the last lines back, up to the one at hand.</summary>
    public void Return(IEnumerable<string> lines)
    {
        var returned = lines.ToList();
        Number -= Line is null ? returned.Count + 1 : returned.Count;
        _returned = new Queue<string>(returned.Concat(_returned));
        Next();
    }
}
