namespace Catalogue.Search.Index;

/// <summary>The changes that are not written yet, by block. One thread may gather while another takes what is to be written.</summary>
internal sealed class PendingBlocks
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, PendingBlock> _blocks = [];
    private readonly Queue<int> _full = [];
    private PendingBlock? _spare;

    /// <summary>How many words of papers there are.</summary>
    public int Changes { get; private set; }

    public void Add(int paperKey, SearchDocument document)
    {
        lock (_lock)
        {
            BlockOf(paperKey).Add(Block.PlaceOf(paperKey), document);
            Changes += document.Terms.Length;
            if (Block.PlaceOf(paperKey) == Block.Size - 1)
                _full.Enqueue(Block.Of(paperKey));
        }
    }

    public void Remove(int paperKey, SearchDocument document)
    {
        lock (_lock)
        {
            BlockOf(paperKey).Remove(Block.PlaceOf(paperKey), document);
            Changes += document.Terms.Length;
        }
    }

    /// <summary>The blocks whose last paper has come since this was asked for.</summary>
    public int[] NewlyFull()
    {
        lock (_lock)
        {
            int[] full = [.. _full];
            _full.Clear();
            return full;
        }
    }

    public int[] All()
    {
        lock (_lock)
            return [.. _blocks.Keys];
    }

    /// <summary>The changes of a block, which is begun anew by what comes later.</summary>
    public PendingBlock? Take(int block)
    {
        lock (_lock)
        {
            if (!_blocks.Remove(block, out var pending))
                return null;

            Changes -= pending.Count;
            return pending;
        }
    }

    /// <summary>Gives a block back whose changes are written, for its memory.</summary>
    public void Recycle(PendingBlock pending)
    {
        pending.Clear();
        lock (_lock)
            _spare = pending;
    }

    private PendingBlock BlockOf(int paperKey)
    {
        if (!_blocks.TryGetValue(Block.Of(paperKey), out var block))
        {
            _blocks.Add(Block.Of(paperKey), block = _spare ?? new PendingBlock());
            _spare = null;
        }

        return block;
    }
}
