using System.Collections.Concurrent;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>
/// Everything of one revision that is read when it is first needed. Thread-safe: one thread reads a part while others wait; a part whose
/// reading failed is read again.
/// </summary>
public sealed class RevisionCache
{
    private readonly ConcurrentDictionary<CachedPart, Lazy<object>> _parts = new();

    public T Get<T>(CachedPart<T> part, PreparedStatements statements)
        where T : class
    {
        var read = _parts.GetOrAdd(part, _ => new Lazy<object>(() => part.Read(statements)));
        try
        {
            return (T)read.Value;
        }
        catch
        {
            _parts.TryRemove(new(part, read));
            throw;
        }
    }

    /// <summary>The cache of the next revision: parts of unchanged tables are shared, and others follow the changes or are read again.</summary>
    /// <param name="changed">The keys of the rows that have come, gone or changed, by table.</param>
    /// <param name="statements">Read the tables as they are now.</param>
    public RevisionCache With(IReadOnlyDictionary<string, IReadOnlySet<int>> changed, PreparedStatements statements)
    {
        var cache = new RevisionCache();
        foreach (var (part, read) in _parts.Where(part => part.Value.IsValueCreated))
        {
            var rows = changed.GetValueOrDefault(part.Table);
            if (rows is not { Count: > 0 })
                cache._parts[part] = read;
            else if (part.After(read.Value, rows, statements) is { } followed)
                cache._parts[part] = new Lazy<object>(followed);
        }

        return cache;
    }
}

/// <summary>Names a part of a <see cref="RevisionCache"/>, and says how it is read.</summary>
/// <param name="Table">The table that it is read from.</param>
public abstract record CachedPart(string Table)
{
    internal abstract object? After(object value, IReadOnlySet<int> changed, PreparedStatements statements);
}

/// <typeparam name="T">What is read. It must not change.</typeparam>
public abstract record CachedPart<T>(string Table) : CachedPart(Table)
    where T : class
{
    public abstract T Read(PreparedStatements statements);

    /// <summary>The value after some rows have come, gone or changed; null if it is to be read again.</summary>
    protected virtual T? After(T value, IReadOnlySet<int> changed, PreparedStatements statements) => null;

    internal sealed override object? After(object value, IReadOnlySet<int> changed, PreparedStatements statements) => After((T)value, changed, statements);
}
