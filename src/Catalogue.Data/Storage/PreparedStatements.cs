using System.Data.Common;
using Catalogue.Search;

namespace Catalogue.Data.Storage;

/// <summary>
/// SQL that every provider understands, prepared once for a connection. For the few look-ups of every answer: what is
/// asked less often goes through the context.
/// </summary>
public sealed class PreparedStatements(DbConnection connection) : IDisposable
{
    /// <summary>Who asks more often has a snapshot that stays open: beginning and ending it with every query would cost more.</summary>
    private const int MostAlone = 3;

    private readonly DatabaseProvider _database = KnownDatabases.Of(connection);
    private readonly Dictionary<(string Sql, Framing Framing), ResultReader> _prepared = [];
    private CatalogueRevision? _known;
    private int _alone;

    /// <summary>What may be done for whoever executes the statements.</summary>
    public WorkBudget Work { get; set; } = WorkBudget.Unlimited;

    /// <summary>A statement goes to another program and back: what is asked for together costs little more than one of it.</summary>
    public bool IsRemote => !_database.IsEmbedded;

    /// <param name="sql">A query whose parameters are named <c>@0</c>, <c>@1</c>, …; the same one again once its rows are done with.</param>
    public ResultReader Query(string sql, params ReadOnlySpan<object> values)
    {
        var (rows, known) = Next(sql, values.Length);
        rows.Begin(values);
        return Checked(rows, known);
    }

    /// <summary>The same, without a thread that waits where the database is another program.</summary>
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

    /// <summary>The first number of the first row, if there is one.</summary>
    public long? Number(string sql, params ReadOnlySpan<object> values)
    {
        using var rows = Query(sql, values);
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : null;
    }

    /// <summary>The key of the first row, if there is one.</summary>
    public int? Key(string sql, params ReadOnlySpan<object> values) => (int?)Number(sql, values);

    /// <summary>The first text of the first row, if there is one.</summary>
    public string? Text(string sql, params ReadOnlySpan<object> values)
    {
        using var rows = Query(sql, values);
        return rows.Read() && !rows.IsNull(0) ? rows.GetString(0) : null;
    }

    /// <summary>What is read of the rows of some keys. Where the database is another program, all are asked for at once.</summary>
    /// <param name="sql">A query that gives the key first, and ends in what it is compared with.</param>
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

    /// <summary>From now on queries are of this revision, or fail: no snapshot is open, and each of the first has one of its own.</summary>
    internal void Know(CatalogueRevision known) => (_known, _alone) = (known, 0);

    /// <summary>The revision that queries have to be of as long as no snapshot is open; from now on they are of the one that is.</summary>
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

    /// <summary>The statement to execute next, and the revision that it has to be of when no snapshot is open yet.</summary>
    private (ResultReader Rows, CatalogueRevision? Known) Next(string sql, int parameters)
    {
        Work.Check();
        if (_known is not { } known)
            return (Prepared(sql, parameters, Framing.None), null);

        // Until its rows are there the connection may be lost, or a snapshot be open: only ending it tells.
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
