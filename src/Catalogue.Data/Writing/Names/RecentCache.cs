using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Data.Writing.Names;

/// <summary>
/// A cache of two generations. It keeps at least the <paramref name="capacity"/> most recently used values, and at most twice as many. Not
/// thread-safe.
/// </summary>
internal sealed class RecentCache<T>(int capacity)
{
    private Dictionary<string, T> _young = new(StringComparer.Ordinal);
    private Dictionary<string, T> _old = new(StringComparer.Ordinal);

    public bool TryGet(string key, [MaybeNullWhen(false)] out T value)
    {
        if (_young.TryGetValue(key, out value))
            return true;
        if (!_old.TryGetValue(key, out value))
            return false;

        Set(key, value);
        return true;
    }

    public void Set(string key, T value)
    {
        if (_young.Count >= capacity)
        {
            (_young, _old) = (_old, _young);
            _young.Clear();
        }

        _young[key] = value;
    }
}
