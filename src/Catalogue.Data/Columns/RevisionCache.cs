using System.Collections.Concurrent;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>
/// The parts of one revision that are loaded when they are first needed. Thread-safe: one thread loads a part while others wait. A part that
/// failed to load is loaded again by the next call.
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

    /// <summary>
    /// The cache of the next revision. Parts of unchanged tables are shared; others are updated with the changes, or loaded again when needed.
    /// </summary>
    /// <param name="changed">The keys of the rows that have been inserted, updated or deleted, by table.</param>
    /// <param name="statements">Reads the tables at the next revision.</param>
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

/// <summary>The key of a part of a <see cref="RevisionCache"/>, and how the part is loaded. Parts are equal if their properties are.</summary>
/// <param name="Table">The table from which the part is loaded. It is updated when rows of this table change.</param>
public abstract record CachedPart(string Table)
{
    internal abstract object? After(object value, IReadOnlySet<int> changed, PreparedStatements statements);
}

/// <typeparam name="T">The type of the part, which must be immutable.</typeparam>
public abstract record CachedPart<T>(string Table) : CachedPart(Table)
    where T : class
{
    public abstract T Read(PreparedStatements statements);

    /// <summary>The value after some rows have been inserted, updated or deleted; null if it must be loaded again.</summary>
    protected virtual T? After(T value, IReadOnlySet<int> changed, PreparedStatements statements) => null;

    internal sealed override object? After(object value, IReadOnlySet<int> changed, PreparedStatements statements) => After((T)value, changed, statements);
}
