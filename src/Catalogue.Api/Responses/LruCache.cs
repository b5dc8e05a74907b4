namespace Catalogue.Api.Responses;

/// <summary>Remembers values up to a size together. What was not used for longest makes room for what is new.</summary>
/// <remarks><c>MemoryCache</c> refuses what is new until a thread of the pool has made room, and what is larger than that room for ever.</remarks>
public sealed class LruCache<TKey, TValue>(long limit)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _using = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _nodes = [];
    private readonly LinkedList<Entry> _newestFirst = [];

    /// <summary>Total size of the values, in the unit of the limit.</summary>
    public long Size { get; private set; }

    public TValue? Find(TKey key)
    {
        lock (_using)
        {
            if (!_nodes.TryGetValue(key, out var node))
                return null;

            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
            return node.Value.Value;
        }
    }

    public void Add(TKey key, TValue value, long size)
    {
        lock (_using)
        {
            if (_nodes.TryGetValue(key, out var before))
                Remove(before);
            if (size > limit)
                return;

            Size += size;
            while (Size > limit)
                Remove(_newestFirst.Last!);
            _nodes.Add(key, _newestFirst.AddFirst(new Entry(key, value, size)));
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _newestFirst.Remove(node);
        _nodes.Remove(node.Value.Key);
        Size -= node.Value.Size;
    }

    private readonly record struct Entry(TKey Key, TValue Value, long Size);
}
