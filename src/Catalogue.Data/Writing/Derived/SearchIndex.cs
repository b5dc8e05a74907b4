using System.Diagnostics.CodeAnalysis;
using Catalogue.Data.Search;
using Catalogue.Data.Sqlite;

namespace Catalogue.Data.Writing.Derived;

/// <summary>Writes the full-text index.</summary>
internal sealed class SearchIndex(CatalogueContext db) : IDisposable
{
    private readonly SqliteSearchRows _rows = new(db);

    public void Add(int paperKey, SearchDocument document) { if (Environment.GetEnvironmentVariable("NOFTS") is null) _rows.Add(paperKey, document); }

    /// <param name="document">What the index has of the paper.</param>
    public void Remove(int paperKey, SearchDocument document) => _rows.Remove(paperKey);

    public void Clear() => _rows.Clear();

    [SuppressMessage("Performance", "CA1822", Justification = "This index writes each row at once; not every index does.")]
    public void Flush()
    {
    }

    public void Dispose() => _rows.Dispose();
}
