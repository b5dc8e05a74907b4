using System.Data.Common;
using Catalogue.Search.Index;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalogue.Data.Storage;

/// <summary>What differs between the supported databases. Everything else is written once, for all of them.</summary>
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

    /// <summary>Prepares a new database, once.</summary>
    public virtual Task PrepareAsync(CatalogueContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Begins a snapshot: all of its queries see one revision, and writers are not blocked.</summary>
    public abstract string BeginSnapshot { get; }

    /// <summary>The beginning of a snapshot and its first query in one message, if the database supports it.</summary>
    public virtual string? BeginSnapshotWith(string query) => null;

    internal abstract RevisionWatch Watch(CatalogueDatabase database);

    /// <param name="sql">A statement whose parameters are named <c>@0</c>, <c>@1</c>, …</param>
    /// <param name="parameters">The number of parameters.</param>
    internal abstract ResultReader Rows(DbConnection connection, string sql, int parameters, Framing framing = Framing.None);

    /// <summary>
    /// Applies the pending migrations, one process at a time. A process that is killed meanwhile leaves nothing that the next one would wait for.
    /// </summary>
    public virtual Task MigrateAsync(CatalogueContext db, CancellationToken cancellationToken) => db.Database.MigrateAsync(cancellationToken);

    /// <summary>Takes the lock for writing and migrating, if migrating does not take one itself.</summary>
    public virtual Task LockAsync(CatalogueContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task UnlockAsync(CatalogueContext db) => Task.CompletedTask;

    /// <summary>Begins a write, after waiting for the current writer: there is only one at a time.</summary>
    public abstract Task<IDbContextTransaction> BeginWriteAsync(CatalogueContext db, CancellationToken cancellationToken);

    /// <summary>Notifies other instances of the new revision when the transaction is committed.</summary>
    public virtual Task AnnounceAsync(CatalogueContext db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Notifies this instance that a write has been committed.</summary>
    public virtual void Tell(CatalogueContext db, CatalogueRevision written)
    {
    }

    /// <summary>Resets the connection of a write before it returns to the pool.</summary>
    public virtual Task EndWriteAsync(CatalogueContext db) => Task.CompletedTask;

    /// <summary>Updates the statistics of the query planner after a write.</summary>
    public abstract Task TidyAsync(CatalogueContext db);

    /// <summary>Updates the statistics of the query planner during a write.</summary>
    /// <param name="before">The number of papers that the write had added at the last call.</param>
    /// <param name="after">The number that it has added now.</param>
    internal virtual Task GrowAsync(CatalogueContext db, int before, int after, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A query for the indexes that a large write drops and rebuilds, if it can do so while others read.</summary>
    internal virtual string? DeferrableIndices => null;

    /// <summary>The largest key that a table ever had, including deleted rows.</summary>
    internal abstract int LastKey(CatalogueContext db, string table);

    /// <summary>Tells the database the last key that this program assigned.</summary>
    internal virtual void KeepLastKey(CatalogueContext db, string table, int key)
    {
    }

    /// <summary>Writes the search index through a connection.</summary>
    public SearchIndexWriter SearchWriter(DbConnection connection) => new(connection, Words(connection));

    internal abstract RowInserter Inserter(CatalogueContext db, RowTable table);

    internal abstract RowStatement Statement(CatalogueContext db, RowTable table, string sql);

    private protected abstract TermDictionaryWriter Words(DbConnection connection);

    /// <summary>A connection that is not yet open.</summary>
    protected abstract DbConnection Connection(string connectionString);

    /// <summary>Configures a connection that was just opened.</summary>
    protected virtual void Opened(DbConnection connection)
    {
    }
}
