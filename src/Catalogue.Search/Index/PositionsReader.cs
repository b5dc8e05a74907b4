using Catalogue.Text;

namespace Catalogue.Search.Index;

/// <summary>
/// Reads the positions that go with postings: for each paper those in the title, then those elsewhere, each as the distance from
/// the one before. Names are one sequence, with a position left out between two of them.
/// </summary>
internal ref struct PositionsReader(ReadOnlySpan<byte> positions)
{
    private readonly ReadOnlySpan<byte> _positions = positions;
    private int _at;

    /// <summary>How many bytes were read.</summary>
    public readonly int At => _at;

    public (int InTitle, int Elsewhere) Counts(byte frequencies) => TermFrequency.AreCut(frequencies)
        ? (VarInt.Read(_positions, ref _at), VarInt.Read(_positions, ref _at))
        : (TermFrequency.InTitle(frequencies), TermFrequency.Elsewhere(frequencies));

    /// <summary>Writes the next positions, counted on from a start.</summary>
    public void Read(Span<long> positions, long start)
    {
        foreach (ref var position in positions)
            position = start += VarInt.Read(_positions, ref _at);
    }

    /// <summary>Leaves out one paper.</summary>
    public void Skip(byte frequencies)
    {
        var (inTitle, elsewhere) = Counts(frequencies);
        VarInt.Skip(_positions, ref _at, inTitle + elsewhere);
    }
}
