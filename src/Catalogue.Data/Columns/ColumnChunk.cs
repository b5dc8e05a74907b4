namespace Catalogue.Data.Columns;

/// <summary>The values of 1,024 consecutive papers: offsets and values (CSR). Immutable.</summary>
internal sealed record ColumnChunk(int[] Starts, int[] Values)
{
    public const int Size = 1024;

    public static ColumnChunk Empty { get; } = new(new int[Size + 1], []);

    /// <summary>The values of the paper at a place in the chunk.</summary>
    public ReadOnlySpan<int> Of(int place) => Values.AsSpan(Starts[place], Starts[place + 1] - Starts[place]);

    public ColumnChunk With(Dictionary<int, int[]> changes)
    {
        var starts = new int[Size + 1];
        var values = new List<int>(Values.Length + 16);
        for (var place = 0; place < Size; place++)
        {
            starts[place] = values.Count;
            values.AddRange(changes.TryGetValue(place, out var changed) ? changed : Of(place));
        }

        starts[Size] = values.Count;
        return new ColumnChunk(starts, [.. values]);
    }
}
