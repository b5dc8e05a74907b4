using System.Data.Common;
using Catalogue.Data.Search.Index;
using Catalogue.Data.Writing.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Databases;

/// <summary>What is not the same in the databases that a catalogue can be in; everything else is written once, for all of them.</summary>
public abstract class DatabaseProvider
{
    /// <summary>As in the setting <c>Database:Provider</c>.</summary>
    public abstract string Name { get; }

    public abstract string MigrationsAssembly { get; }

    /// <summary>What a connection string has to be, after "is not".</summary>
    public abstract string ConnectionStringWanted { get; }

    /// <summary>The connection string of a catalogue in the data folder; nothing where the database is no file.</summary>
    public virtual string? ConnectionStringFor(string dataDirectory) => null;

    /// <summary>It is found in the data folder unless a connection string says otherwise.</summary>
    public virtual bool IsEmbedded => false;

    public abstract bool IsConnectionString(string value);

    /// <summary>The connection string of who reads; where there are several servers, any that has the newest revision will do.</summary>
    public virtual string ToRead(string connectionString) => connectionString;

    /// <summary>The connection string of who writes.</summary>
    public virtual string ToWrite(string connectionString) => connectionString;

    /// <summary>A connection string for each server, where there are several.</summary>
    public virtual IEnumerable<string> ToEach(string connectionString) => [];

    /// <summary>Whether there may be a database; opening one that is not there may make it.</summary>
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

    /// <summary>Makes the model say how text is compared: by code point.</summary>
    public virtual void Configure(ModelConfigurationBuilder model)
    {
    }

    /// <summary>Makes the model say how its tables are kept.</summary>
    public virtual void Configure(ModelBuilder model)
    {
    }

    /// <summary>What a database needs once, before anything is stored in it.</summary>
    public virtual Task PrepareAsync(CatalogueContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins a read: everything from the first query to its end sees one revision, and writers are not held up.</summary>
    public abstract string BeginSnapshot { get; }

    /// <summary>A read's first statement and a query in one, where the database takes them together.</summary>
    public virtual string? BeginSnapshotWith(string query) => null;

    internal abstract RevisionWatch Watch(CatalogueDatabase database);

    /// <param name="sql">A statement whose parameters are named <c>@0</c>, <c>@1</c>, …</param>
    /// <param name="parameters">How many there are.</param>
    internal abstract Rows Rows(DbConnection connection, string sql, int parameters, Framing framing = Framing.None);

    /// <summary>Waits until nobody else writes or changes the schema, and lets nobody do so until it is unlocked, where migrating alone does not.</summary>
    public virtual Task LockAsync(CatalogueContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task UnlockAsync(CatalogueContext db) => Task.CompletedTask;

    /// <summary>Begins the only write that there is at a time, waiting for the writer before.</summary>
    public abstract Task<IDbContextTransaction> BeginWriteAsync(CatalogueContext db, CancellationToken cancellationToken);

    /// <summary>Says, within a write that is about to be stored, that there is a new revision.</summary>
    public virtual Task AnnounceAsync(CatalogueContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Says here that a write has been stored.</summary>
    public virtual void Tell(CatalogueContext db, CatalogueRevision written)
    {
    }

    /// <summary>The connection of a write goes back to the pool as it was.</summary>
    public virtual Task EndWriteAsync(CatalogueContext db) => Task.CompletedTask;

    /// <summary>Lets the query planner know how the tables have grown, once a write is stored.</summary>
    public abstract Task TidyAsync(CatalogueContext db);

    /// <summary>Lets the query planner know, within a write, how its tables grow.</summary>
    /// <param name="before">How many papers the write had added.</param>
    /// <param name="after">How many it has added.</param>
    internal virtual Task GrowAsync(CatalogueContext db, int before, int after, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Names and definitions of the indices that a large write is better without, where it may drop them while others read.</summary>
    internal virtual string? DeferrableIndices => null;

    /// <summary>The largest key that a table ever had, also of rows that are gone.</summary>
    internal abstract int LastKey(CatalogueContext db, string table);

    /// <summary>Makes the database go on after a key that was given here.</summary>
    internal virtual void KeepLastKey(CatalogueContext db, string table, int key)
    {
    }

    internal abstract WordsTable Words(DbConnection connection);

    internal abstract RowInserter Inserter(CatalogueContext db, RowTable table);

    internal abstract RowStatement Statement(CatalogueContext db, RowTable table, string sql);

    /// <summary>A connection that is not open yet.</summary>
    protected abstract DbConnection Connection(string connectionString);

    /// <summary>Makes an open connection as the catalogue wants it.</summary>
    protected virtual void Opened(DbConnection connection)
    {
    }
}
