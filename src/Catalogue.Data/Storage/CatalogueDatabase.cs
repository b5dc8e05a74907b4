using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Catalogue.Data.Storage;

/// <summary>
/// Opens the database. A plain connection is all that most answers need; the model of a context takes longer to make than everything
/// else at a start.
/// </summary>
public class CatalogueDatabase
{
    private readonly Lazy<string> _toRead;
    private readonly Lazy<string> _toWrite;
    private readonly IOptions<DatabaseOptions> _database;
    private readonly IOptions<DataOptions> _data;

    public CatalogueDatabase(IOptions<DatabaseOptions> database, IOptions<DataOptions> data)
    {
        (_database, _data) = (database, data);
        _toRead = new Lazy<string>(() => Provider.ToRead(ConnectionString));
        _toWrite = new Lazy<string>(() => Provider.ToWrite(ConnectionString));
    }

    public DatabaseProvider Provider => KnownDatabases.Find(_database.Value.Provider)!;

    /// <summary>Whether there is a database; opening one that is not there makes it.</summary>
    public bool IsThere => Provider.IsThere(ConnectionString);

    internal bool HasManyServers => _toRead.Value != _toWrite.Value;

    internal string ConnectionString => string.IsNullOrEmpty(_database.Value.ConnectionString)
        ? Provider.ConnectionStringFor(_data.Value.Directory)!
        : _database.Value.ConnectionString;

    /// <summary>Opens a connection to read; who wants to see what is done on all of them overrides this.</summary>
    public virtual DbConnection Open() => Provider.Open(_toRead.Value);

    /// <summary>Opens a connection to where writes go: there everything is that has been written.</summary>
    public DbConnection OpenPrimary() => Provider.Open(_toWrite.Value);

    /// <summary>Connections to the servers, one after the other as they are asked for, where there are several; one that is gone is left out.</summary>
    internal IEnumerable<DbConnection> OpenEach()
    {
        foreach (var server in Provider.ToEach(ConnectionString))
        {
            DbConnection connection;
            try
            {
                connection = Provider.Open(server);
            }
            catch (DbException)
            {
                continue;
            }

            yield return connection;
        }
    }

    /// <summary>A context on an open connection, which it leaves open.</summary>
    public static CatalogueContext ContextOn(DbConnection connection)
    {
        var builder = new DbContextOptionsBuilder<CatalogueContext>();
        KnownDatabases.Of(connection).Configure(builder, connection);
        return new CatalogueContext(Reading(builder).Options);
    }

    internal RevisionWatch Watch() => Provider.Reads.Watch(this);

    internal void Configure(DbContextOptionsBuilder builder)
    {
        Provider.Configure(builder, _toWrite.Value);
        Reading(builder);
    }

    private static T Reading<T>(T builder)
        where T : DbContextOptionsBuilder => (T)builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
}
