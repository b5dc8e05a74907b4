using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Storage;

/// <summary>
/// What differs between the supported databases: connecting here, and reading, writing and bulk loading in classes of their own. Everything else
/// is written once, for all of them. Thread-safe.
/// </summary>
public abstract class DatabaseProvider
{
    /// <summary>Its name in the setting <c>Database:Provider</c>.</summary>
    public abstract string Name { get; }

    public abstract string MigrationsAssembly { get; }

    /// <summary>What a connection string must be, in words that follow "must be".</summary>
    public abstract string ConnectionStringWanted { get; }

    /// <summary>The connection string of a catalogue in the data folder; null if the database is not a file.</summary>
    public virtual string? ConnectionStringFor(string dataDirectory) => null;

    /// <summary>Whether it is a file in the data folder by default.</summary>
    public virtual bool IsEmbedded => false;

    public abstract bool IsConnectionString(string value);

    /// <summary>The connection string for reading. If there are several servers, any of them with the newest revision can be used.</summary>
    public virtual string ToRead(string connectionString) => connectionString;

    /// <summary>The connection string for writing.</summary>
    public virtual string ToWrite(string connectionString) => connectionString;

    /// <summary>A connection string for each server, if there are several.</summary>
    public virtual IEnumerable<string> ToEach(string connectionString) => [];

    /// <summary>Whether the database may exist. Opening one that does not exist may create it.</summary>
    public abstract bool IsThere(string connectionString);

    public DbConnection Open(string connectionString)
    {
        var connection = Connection(connectionString);
        try
        {
            connection.Open();
            Opened(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public abstract void Configure(DbContextOptionsBuilder builder, string connectionString);

    public abstract void Configure(DbContextOptionsBuilder builder, DbConnection connection);

    /// <summary>Configures the model to compare text by code point.</summary>
    public virtual void Configure(ModelConfigurationBuilder model)
    {
    }

    /// <summary>Configures how tables are stored.</summary>
    public virtual void Configure(ModelBuilder model)
    {
    }

    public abstract DatabaseReads Reads { get; }

    public abstract DatabaseWrites Writes { get; }

    public abstract BulkLoad BulkLoad { get; }

    /// <summary>A connection that is not yet open.</summary>
    protected abstract DbConnection Connection(string connectionString);

    /// <summary>Configures a connection that was just opened.</summary>
    protected virtual void Opened(DbConnection connection)
    {
    }
}
