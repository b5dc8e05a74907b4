using System.Data.Common;
using Catalogue.Data.Sqlite;

namespace Catalogue.Data;

/// <summary>An open connection with what was prepared on it; one at a time reads through it.</summary>
internal sealed class CatalogueReader : IDisposable
{
    private const string State = """SELECT "Uuid", "Revision" FROM "Catalogue" """;

    private readonly DbConnection _connection;
    private bool _isReading;
    private long? _version;
    private CatalogueRevision _newest;
    private CatalogueContext? _db;

    /// <param name="connection">Open; it is closed with the reader.</param>
    public CatalogueReader(DbConnection connection) =>
        (_connection, Statements) = (connection, new Statements(connection));

    public CatalogueContext Db => _db ??= CatalogueDatabase.ContextOn(_connection);

    public Statements Statements { get; }

    /// <summary>Begins to read the revision that is stored, whoever writes meanwhile.</summary>
    public CatalogueRevision Begin()
    {
        Statements.Execute(SqliteDatabase.BeginSnapshot);
        _isReading = true;
        return Stored();
    }

    public void End()
    {
        Statements.Execute(SqliteDatabase.EndSnapshot);
        _isReading = false;
    }

    /// <summary>The revision that is stored; it is read only when another connection has written since.</summary>
    public CatalogueRevision Newest()
    {
        var version = Statements.Number(SqliteDatabase.DataVersion);
        if (version != _version)
            (_newest, _version) = (Stored(), version);
        return _newest;
    }

    public void Dispose()
    {
        Abandon();
        Statements.Dispose();
        _db?.Dispose();
        _connection.Dispose();
    }

    private CatalogueRevision Stored()
    {
        using var rows = Statements.Query(State);
        return rows.Read()
            ? new CatalogueRevision(Guid.Parse(rows.GetString(0)), rows.GetInt64(1))
            : throw new InvalidOperationException("The catalogue was not migrated.");
    }

    /// <summary>The connection goes back to the provider's pool, and the next to use it begins anew.</summary>
    private void Abandon()
    {
        try
        {
            if (_isReading)
                End();
        }
        catch (DbException)
        {
            // Some failures end the transaction by themselves.
        }
    }
}
