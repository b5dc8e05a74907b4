using System.Data.Common;
using Catalogue.Search.Index;

namespace Catalogue.Data.Storage;

/// <summary>How a database takes many rows: inserting and updating them, their keys, and what it needs meanwhile. Thread-safe.</summary>
public abstract class BulkLoad
{
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
}
