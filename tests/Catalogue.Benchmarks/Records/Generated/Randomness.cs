namespace Catalogue.Benchmarks.Records.Generated;

/// <summary>Numbers that look random, the same for the same seed and item for ever (SplitMix64).</summary>
public struct Randomness(ulong seed, ulong item)
{
    private ulong _state = Mixed(Mixed(seed) + item);

    public ulong Next() => Mixed(_state += 0x9E3779B97F4A7C15);

    /// <summary>A number from zero to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    public T OneOf<T>(T[] values) => values[Below(values.Length)];

    private static ulong Mixed(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
