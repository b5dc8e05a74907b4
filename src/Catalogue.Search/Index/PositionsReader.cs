using Catalogue.Text;

namespace Catalogue.Search.Index;

/// <summary>
/// Decodes the positions that belong to postings. For each paper: the positions in the title, then those elsewhere. Both lists are encoded as
/// differences to the previous position and begin at 0. The positions of names are one list, with a gap of one between two names.
/// </summary>
internal ref struct PositionsReader(ReadOnlySpan<byte> positions)
{
    private readonly ReadOnlySpan<byte> _positions = positions;
    private int _at;

    /// <summary>How many bytes were read.</summary>
    public readonly int At => _at;

    /// <summary>The number of positions of the next paper. Reads the exact counts if its frequencies are saturated.</summary>
    public (int InTitle, int Elsewhere) Counts(byte frequencies) => TermFrequency.AreCut(frequencies)
        ? (VarInt.Read(_positions, ref _at), VarInt.Read(_positions, ref _at))
        : (TermFrequency.InTitle(frequencies), TermFrequency.Elsewhere(frequencies));

    /// <summary>Decodes as many positions as the span holds, and adds <paramref name="start"/> to each.</summary>
    public void Read(Span<long> positions, long start)
    {
        foreach (ref var position in positions)
            position = start += VarInt.Read(_positions, ref _at);
    }

    /// <summary>Skips the positions of one paper.</summary>
    public void Skip(byte frequencies)
    {
        var (inTitle, elsewhere) = Counts(frequencies);
        VarInt.Skip(_positions, ref _at, inTitle + elsewhere);
    }
}
