using System.Data.Common;
using Catalogue.Search;

namespace Catalogue.Data.Storage;

/// <summary>
/// Statements in SQL that every provider supports, prepared once per connection. Used for the few lookups that every request needs;
/// less frequent queries use the EF context. Not thread-safe.
/// </summary>
public sealed class PreparedStatements(DbConnection connection) : IDisposable
{
    /// <summary>The number of queries that each have a snapshot of their own. The next opens a snapshot that stays open: cheaper for many queries.</summary>
    private const int MostAlone = 3;

    private readonly DatabaseProvider _database = KnownDatabases.Of(connection);
    private readonly Dictionary<(string Sql, Framing Framing), ResultReader> _prepared = [];
    private CatalogueRevision? _known;
    private int _alone;

    /// <summary>The work limit of the current request. It is checked before every statement.</summary>
    public WorkBudget Work { get; set; } = WorkBudget.Unlimited;

    /// <summary>True if every statement is a network round trip. Fetching many rows at once then costs little more than fetching one.</summary>
    public bool IsRemote => !_database.IsEmbedded;

    /// <param name="sql">A query with parameters named <c>@0</c>, <c>@1</c>, … Dispose of its rows before you execute the same query again.</param>
    public ResultReader Query(string sql, params ReadOnlySpan<object> values)
    {
        var (rows, known) = Next(sql, values.Length);
        rows.Begin(values);
        return Checked(rows, known);
    }

    /// <summary>Like <see cref="Query"/>: asynchronous on PostgreSQL; completes synchronously on SQLite.</summary>
    public async ValueTask<ResultReader> QueryAsync(string sql, params object[] values)
    {
        var (rows, known) = Next(sql, values.Length);
        await rows.BeginAsync(values);
        return Checked(rows, known);
    }

    public void Execute(string sql)
    {
        using var rows = Query(sql);
        rows.Read();
    }

    /// <summary>The first column of the first row as a number; null if there is no row or the value is NULL.</summary>
    public long? Number(string sql, params ReadOnlySpan<object> values)
    {
        using var rows = Query(sql, values);
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : null;
    }

    /// <summary>The first column of the first row as a key; null if there is no row or the value is NULL.</summary>
    public int? Key(string sql, params ReadOnlySpan<object> values) => (int?)Number(sql, values);

    /// <summary>The first column of the first row as text; null if there is no row or the value is NULL.</summary>
    public string? Text(string sql, params ReadOnlySpan<object> values)
    {
        using var rows = Query(sql, values);
        return rows.Read() && !rows.IsNull(0) ? rows.GetString(0) : null;
    }

    /// <summary>Reads the rows with the given keys; keys without a row are absent from the result. A remote database gets all keys in one query.</summary>
    /// <param name="sql">A query that returns the key as its first column, and ends before the comparison: <c>… WHERE "Key" </c>.</param>
    public Dictionary<int, T> OfKeys<T>(string sql, IReadOnlyCollection<int> keys, Func<ResultReader, T> read)
    {
        var found = new Dictionary<int, T>(keys.Count);
        if (keys.Count == 0)
            return found;

        var query = sql + (IsRemote ? "= ANY(@0)" : "= @0");
        foreach (var key in IsRemote ? [keys.ToArray()] : keys.Cast<object>())
        {
            using var rows = Query(query, key);
            while (rows.Read())
                found[rows.GetInt32(0)] = read(rows);
        }

        return found;
    }

    /// <summary>Expects this revision. No snapshot is open yet, so each query checks the revision that it sees.</summary>
    internal void Know(CatalogueRevision known) => (_known, _alone) = (known, 0);

    /// <summary>Returns and clears the expected revision. Null means that a snapshot is open, which decides the revision instead.</summary>
    internal CatalogueRevision? TakeKnown()
    {
        var known = _known;
        _known = null;
        return known;
    }

    public void Dispose()
    {
        foreach (var rows in _prepared.Values)
            rows.Close();
    }

    /// <summary>The statement to execute, and the revision that it must see; null if a snapshot is already open.</summary>
    private (ResultReader Rows, CatalogueRevision? Known) Next(string sql, int parameters)
    {
        Work.Check();
        if (_known is not { } known)
            return (Prepared(sql, parameters, Framing.None), null);

        // Cleared until the rows arrive. If the statement fails, a snapshot may already be open, and the caller must end it.
        _known = null;
        return (Prepared(sql, parameters, _alone < MostAlone ? Framing.Alone : Framing.First), known);
    }

    private ResultReader Checked(ResultReader rows, CatalogueRevision? known)
    {
        if (known is null)
            return rows;

        if (_alone++ < MostAlone)
            _known = known;
        if (rows.Revision == known)
            return rows;

        rows.Dispose();
        throw new RevisionMovedException();
    }

    private ResultReader Prepared(string sql, int parameters, Framing framing)
    {
        if (!_prepared.TryGetValue((sql, framing), out var rows))
            _prepared[(sql, framing)] = rows = _database.Reads.Rows(connection, sql, parameters, framing);
        return rows;
    }
}
