using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Catalogue.Data.Storage;

/// <summary>
/// Opens the database. Most requests use a plain connection without an EF context: building the EF model is the slowest step of a start.
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

    /// <summary>Whether the database may exist. Opening one that does not exist may create it.</summary>
    public bool IsThere => Provider.IsThere(ConnectionString);

    internal bool HasManyServers => _toRead.Value != _toWrite.Value;

    internal string ConnectionString => string.IsNullOrEmpty(_database.Value.ConnectionString)
        ? Provider.ConnectionStringFor(_data.Value.Directory)!
        : _database.Value.ConnectionString;

    /// <summary>Opens a connection for reads, to a standby if there is one. Override it to observe every read connection.</summary>
    public virtual DbConnection Open() => Provider.Open(_toRead.Value);

    /// <summary>Opens a connection to the primary, which has every committed write.</summary>
    public DbConnection OpenPrimary() => Provider.Open(_toWrite.Value);

    /// <summary>Opens a connection to each server, one at a time during enumeration. Skips unreachable servers. Empty if there is only one server.</summary>
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

    /// <summary>Creates a context on an open connection. Disposing of the context does not close the connection.</summary>
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
