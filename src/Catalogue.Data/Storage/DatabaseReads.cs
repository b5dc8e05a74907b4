using System.Data.Common;

namespace Catalogue.Data.Storage;

/// <summary>How a database gives snapshots and rows, and says which revision is the newest. Thread-safe.</summary>
public abstract class DatabaseReads
{
    /// <summary>Begins a snapshot: all of its queries see one revision, and writers are not blocked.</summary>
    public abstract string BeginSnapshot { get; }

    /// <summary>The beginning of a snapshot and its first query in one message, if the database supports it.</summary>
    public virtual string? BeginSnapshotWith(string query) => null;

    internal abstract RevisionWatch Watch(CatalogueDatabase database);

    /// <param name="sql">A statement whose parameters are named <c>@0</c>, <c>@1</c>, …</param>
    /// <param name="parameters">The number of parameters.</param>
    internal abstract ResultReader Rows(DbConnection connection, string sql, int parameters, Framing framing = Framing.None);
}
