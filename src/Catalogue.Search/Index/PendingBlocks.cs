namespace Catalogue.Search.Index;

/// <summary>The unwritten changes by block. One thread may add changes while another takes blocks to write.</summary>
internal sealed class PendingBlocks
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, PendingBlock> _blocks = [];
    private readonly Queue<int> _full = [];
    private PendingBlock? _spare;

    /// <summary>The number of unwritten term changes: one per distinct word of each field of a paper.</summary>
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

    /// <summary>The blocks whose last place has been filled since the previous call.</summary>
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

    /// <summary>Removes and returns the changes of a block; null if there are none. Later changes start a new pending block.</summary>
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

    /// <summary>Returns a written block, whose buffers are reused.</summary>
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
