using System.Data.Common;
using Catalogue.Data.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Catalogue.Data;

/// <summary>
/// Opens the database. A plain connection is all that most answers need; the model of a context takes longer to make than everything
/// else at a start.
/// </summary>
public class CatalogueDatabase(IOptions<DatabaseOptions> database, IOptions<DataOptions> data)
{
    public DatabaseProvider Provider => KnownDatabases.Find(database.Value.Provider)!;

    private string ConnectionString => string.IsNullOrEmpty(database.Value.ConnectionString)
        ? Provider.ConnectionStringFor(data.Value.Directory)!
        : database.Value.ConnectionString;

    /// <summary>Whether there is a database; opening one that is not there makes it.</summary>
    public bool IsThere => Provider.IsThere(ConnectionString);

    /// <summary>Opens a connection; who wants to see what is done on all of them overrides this.</summary>
    public virtual DbConnection Open() => Provider.Open(ConnectionString);

    internal RevisionWatch Watch() => Provider.Watch(ConnectionString, Open);

    /// <summary>A context on an open connection, which it leaves open.</summary>
    public static CatalogueContext ContextOn(DbConnection connection)
    {
        var builder = new DbContextOptionsBuilder<CatalogueContext>();
        KnownDatabases.Of(connection).Configure(builder, connection);
        return new CatalogueContext(Reading(builder).Options);
    }

    internal void Configure(DbContextOptionsBuilder builder)
    {
        Provider.Configure(builder, ConnectionString);
        Reading(builder);
    }

    private static T Reading<T>(T builder)
        where T : DbContextOptionsBuilder => (T)builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
}
