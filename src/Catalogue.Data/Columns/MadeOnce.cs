using System.Collections.Concurrent;

namespace Catalogue.Data.Columns;

/// <summary>What is made when it is first asked for, by one thread while others wait. What failed is made again.</summary>
public sealed class MadeOnce<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<TValue>> _made = new();

    /// <summary>Everything that has been made.</summary>
    public IEnumerable<(TKey Key, TValue Value)> All =>
        _made.Where(made => made.Value.IsValueCreated).Select(made => (made.Key, made.Value.Value));

    public TValue Of(TKey key, Func<TValue> make)
    {
        var made = _made.GetOrAdd(key, _ => new Lazy<TValue>(make));
        try
        {
            return made.Value;
        }
        catch
        {
            _made.TryRemove(new(key, made));
            throw;
        }
    }

    public void Add(TKey key, TValue value) => _made[key] = new Lazy<TValue>(value);
}
