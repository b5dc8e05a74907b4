using System.Data;
using System.Data.Common;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Snapshots;

/// <summary>An open connection with what was prepared on it; one at a time reads through it.</summary>
internal sealed class CatalogueReader : IDisposable
{
    private readonly string _begin;
    private readonly string? _beginWithState;
    private readonly long _opened = Environment.TickCount64;
    private bool _isReading;
    private CatalogueContext? _db;

    /// <param name="connection">Open; it is closed with the reader.</param>
    public CatalogueReader(DbConnection connection) =>
        (Connection, Server, Statements, _begin, _beginWithState) = (
            connection, connection.DataSource, new PreparedStatements(connection), KnownDatabases.Of(connection).Reads.BeginSnapshot, KnownDatabases.Of(connection).Reads.BeginSnapshotWith(StoredRevision.Query));

    public DbConnection Connection { get; }

    /// <summary>The server or file that it is connected to, also after the connection is lost.</summary>
    public string Server { get; }

    /// <summary>Its queries are not the reader's own: they need a snapshot that is open.</summary>
    public CatalogueContext Db
    {
        get
        {
            if (Statements.TakeKnown() is { } known && Begin() != known)
                throw new RevisionMovedException();
            return _db ??= CatalogueDatabase.ContextOn(Connection);
        }
    }

    public PreparedStatements Statements { get; }

    /// <summary>Not if the server was lost while rows came, or since: who reads them is told, and ending a read need not say a word to the server.</summary>
    public bool IsOpen => Connection.State == ConnectionState.Open;

    public TimeSpan Age => TimeSpan.FromMilliseconds(Environment.TickCount64 - _opened);

    /// <summary>Begins to read the revision that is stored, whoever writes meanwhile.</summary>
    public CatalogueRevision Begin()
    {
        if (_beginWithState is null)
            Statements.Execute(_begin);
        _isReading = true;
        return Stored(_beginWithState ?? StoredRevision.Query);
    }

    /// <summary>Begins to read a revision without a word to the database: whatever is asked finds out whether it still is the newest.</summary>
    public void BeginKnown(CatalogueRevision known)
    {
        _isReading = true;
        Statements.Know(known);
    }

    public void End()
    {
        if (Statements.TakeKnown() is null)
            Statements.Execute("COMMIT");
        _isReading = false;
    }

    public void Dispose()
    {
        Abandon();
        Statements.Dispose();
        _db?.Dispose();
        Connection.Dispose();
    }

    public CatalogueRevision Stored() => Stored(StoredRevision.Query);

    private CatalogueRevision Stored(string sql)
    {
        using var rows = Statements.Query(sql);
        return StoredRevision.Read(rows);
    }

    /// <summary>The connection goes back to the provider's pool, and the next to use it begins anew.</summary>
    private void Abandon()
    {
        try
        {
            if (_isReading)
                End();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // Some failures end the transaction by themselves, and some the connection.
        }
    }
}
