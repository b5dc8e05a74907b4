namespace Catalogue.Search.Index;

/// <summary>
/// Decodes the positions that belong to postings. For each paper: the positions in the title, then those elsewhere. Both lists are encoded as
/// differences to the previous position and begin at 0. The positions of names are one list, with a gap of one between two names.
/// </summary>
internal ref struct PositionsReader(ReadOnlySpan<byte> positions)
{
    private readonly ReadOnlySpan<byte> _positions = positions;

    /// <summary>The number of bytes read so far.</summary>
    public int At { get; private set; }

    /// <summary>The number of positions of the next paper. Reads the exact counts if its frequencies are saturated.</summary>
    public (int InTitle, int Elsewhere) Counts(byte frequencies) => TermFrequency.AreCut(frequencies)
        ? (Next(), Next())
        : (TermFrequency.InTitle(frequencies), TermFrequency.Elsewhere(frequencies));

    /// <summary>Decodes as many positions as the span holds, and adds <paramref name="start"/> to each.</summary>
    public void Read(Span<long> positions, long start)
    {
        foreach (ref var position in positions)
            position = start += Next();
    }

    /// <summary>Skips the positions of one paper.</summary>
    public void Skip(byte frequencies)
    {
        var (inTitle, elsewhere) = Counts(frequencies);
        for (var left = inTitle + elsewhere; left > 0; At++)
        {
            if (_positions[At] < 0x80)
                left--;
        }
    }

    private int Next()
    {
        var (number, shift) = (0, 0);
        for (; _positions[At] >= 0x80; At++, shift += 7)
            number |= (_positions[At] & 0x7F) << shift;
        return number | _positions[At++] << shift;
    }
}
