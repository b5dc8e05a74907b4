namespace Catalogue.Benchmarks.Records.Generated;

/// <summary>
/// Draws ranks from zero on, the weight of a rank being <c>1 / (rank + 1 + offset) ^ exponent</c>: Zipf's law, flatter at its head for a
/// larger offset. A draw takes the same time whatever the number of ranks (Walker's alias method).
/// </summary>
public sealed class HeavyTail
{
    private readonly (uint Share, int Alias)[] _columns;

    public HeavyTail(int ranks, double exponent, double offset)
    {
        var weights = Enumerable.Range(1, ranks).Select(place => Math.Pow(place + offset, -exponent)).ToArray();
        var mean = weights.Sum() / ranks;
        _columns = new (uint, int)[ranks];

        // Weights fall: the largest fills the columns of the smallest, and is filled by the next when it has become small itself.
        var (large, small) = (0, ranks - 1);
        while (large < small)
        {
            var column = weights[large] < mean ? large++ : small--;
            _columns[column] = ((uint)(weights[column] / mean * uint.MaxValue), large);
            weights[large] -= mean - weights[column];
        }

        _columns[large] = (uint.MaxValue, large);
    }

    public int Draw(ref Randomness random)
    {
        var bits = random.Next();
        var column = (int)(((bits >> 32) * (ulong)_columns.Length) >> 32);
        var (share, alias) = _columns[column];
        return (uint)bits < share ? column : alias;
    }
}
