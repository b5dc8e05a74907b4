namespace Catalogue.Search.Index;

/// <summary>
/// Reads the positions that go with postings: for each paper those in the title, then those elsewhere, each as the distance from
/// the one before. Names are one sequence, with a position left out between two of them.
/// </summary>
internal ref struct PositionsReader(ReadOnlySpan<byte> positions)
{
    private readonly ReadOnlySpan<byte> _positions = positions;

    /// <summary>How many bytes were read.</summary>
    public int At { get; private set; }

    public (int InTitle, int Elsewhere) Counts(byte frequencies) => TermFrequency.AreCut(frequencies)
        ? (Next(), Next())
        : (TermFrequency.InTitle(frequencies), TermFrequency.Elsewhere(frequencies));

    /// <summary>Writes the next positions, counted on from a start.</summary>
    public void Read(Span<long> positions, long start)
    {
        foreach (ref var position in positions)
            position = start += Next();
    }

    /// <summary>Leaves out one paper.</summary>
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
