using System.Data.Common;
using Catalogue.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data;

/// <summary>An open connection with its context and statements; one at a time reads through it.</summary>
internal sealed class CatalogueReader : IDisposable
{
    private const string State = """SELECT "Uuid", "Revision" FROM "Catalogue" """;

    private readonly SqliteDataVersion _dataVersion;
    private bool _isReading;
    private long? _version;
    private CatalogueRevision _newest;

    private CatalogueReader(CatalogueContext db) =>
        (Db, Statements, _dataVersion) = (db, new Statements(db.Database.GetDbConnection()), new SqliteDataVersion(db));

    public CatalogueContext Db { get; }

    public Statements Statements { get; }

    public static CatalogueReader Open(IDbContextFactory<CatalogueContext> contexts)
    {
        var db = contexts.CreateDbContext();
        try
        {
            db.Database.OpenConnection();
            return new CatalogueReader(db);
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

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
        var version = _dataVersion.Read();
        if (version != _version)
            (_newest, _version) = (Stored(), version);
        return _newest;
    }

    public void Dispose()
    {
        Abandon();
        _dataVersion.Dispose();
        Statements.Dispose();
        Db.Dispose();
    }

    private CatalogueRevision Stored()
    {
        using var reader = Statements.Query(State);
        return reader.Read()
            ? new CatalogueRevision(reader.GetGuid(0), reader.GetInt64(1))
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
