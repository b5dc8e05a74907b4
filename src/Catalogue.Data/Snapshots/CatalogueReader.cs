using System.Data;
using System.Data.Common;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Snapshots;

/// <summary>An open connection with its prepared statements. Not thread-safe: one snapshot at a time reads through it.</summary>
internal sealed class CatalogueReader : IDisposable
{
    private readonly string _begin;
    private readonly string? _beginWithState;
    private readonly long _opened = Environment.TickCount64;
    private bool _isReading;
    private CatalogueContext? _db;

    /// <param name="connection">An open connection. The reader takes ownership.</param>
    public CatalogueReader(DbConnection connection) =>
        (Connection, Server, Statements, _begin, _beginWithState) = (
            connection, connection.DataSource, new PreparedStatements(connection), KnownDatabases.Of(connection).Reads.BeginSnapshot, KnownDatabases.Of(connection).Reads.BeginSnapshotWith(StoredRevision.Query));

    public DbConnection Connection { get; }

    /// <summary>The server or file of the connection; known even after the connection is lost.</summary>
    public string Server { get; }

    /// <summary>
    /// The context of the connection. Its queries cannot check the revision themselves, as those of <see cref="Statements"/> do. So after
    /// <see cref="BeginKnown"/> the first access opens the snapshot and checks the revision.
    /// </summary>
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

    /// <summary>
    /// Whether the connection is intact. It may be lost although ending the last read succeeded, which need not contact the server.
    /// </summary>
    public bool IsOpen => Connection.State == ConnectionState.Open;

    public TimeSpan Age => TimeSpan.FromMilliseconds(Environment.TickCount64 - _opened);

    /// <summary>Opens a snapshot of the stored revision. Concurrent writes do not change what it reads.</summary>
    public CatalogueRevision Begin()
    {
        if (_beginWithState is null)
            Statements.Execute(_begin);
        _isReading = true;
        return Stored(_beginWithState ?? StoredRevision.Query);
    }

    /// <summary>
    /// Begins to read a known revision without a round trip. The first queries check that it is still the newest, and throw a
    /// <see cref="RevisionMovedException"/> otherwise.
    /// </summary>
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

    /// <summary>Ends the read, because the connection goes back to the provider's pool, and its next user begins a new transaction.</summary>
    private void Abandon()
    {
        try
        {
            if (_isReading)
                End();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // Some failures have already ended the transaction or closed the connection.
        }
    }
}
