using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Catalogue.Search.Index;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Derived;

/// <summary>Writes the data that is derived from papers: documents, facts and postings in the full-text index.</summary>
internal sealed class DerivedRows : IDisposable
{
    private readonly CatalogueContext _db;
    private readonly CatalogueRows _rows;
    private readonly long _revision;
    private readonly SearchIndexWriter _index;

    public DerivedRows(CatalogueContext db, CatalogueRows rows, long revision)
    {
        (_db, _rows, _revision) = (db, rows, revision);
        _index = KnownDatabases.Of(db).BulkLoad.SearchWriter(db.Database.GetDbConnection());
        Derivation = new Derivation(_index);
    }

    /// <summary>Computes the rows to write. It may run on another thread.</summary>
    public Derivation Derivation { get; }

    public async Task WriteAsync(IReadOnlyList<DerivedRow> derived, CancellationToken cancellationToken)
    {
        var known = await KnownFactsAsync([.. derived.Where(row => !row.IsNew).Select(row => row.PaperKey)], cancellationToken);
        foreach (var row in derived)
        {
            WriteDocument(row);
            WriteFacts(row, known.GetValueOrDefault(row.PaperKey));
        }

        await _index.WriteFullAsync();
    }

    /// <summary>
    /// Removes a deleted paper from the index, and records the deletion in a facts row without facts. Its document is deleted with the row of
    /// the paper, by cascade.
    /// </summary>
    public void Forget(Paper paper)
    {
        _rows.Facts.Store(new PaperFacts { PaperKey = paper.Key, Revision = _revision });
        _index.Remove(paper.Key, new PaperWords(paper).Document());
    }

    /// <summary>Writes the buffered postings and rows. Searches do not find them before.</summary>
    public async Task FlushAsync()
    {
        await _index.FlushAsync();
        _rows.Flush();
    }

    public void Dispose() => _index.Dispose();

    private void WriteDocument(DerivedRow row)
    {
        var document = new PaperDocument { PaperKey = row.PaperKey, Json = row.Document };
        if (row.IsNew)
            _rows.Documents.Insert(document);
        else
            _rows.Documents.Store(document);
    }

    private void WriteFacts(DerivedRow row, PaperFacts? known)
    {
        var facts = new PaperFacts { PaperKey = row.PaperKey, Revision = _revision, Facts = row.Facts };
        if (known is null)
            _rows.Facts.Insert(facts);
        else if (known.Facts is null || !known.Facts.AsSpan().SequenceEqual(row.Facts))
            _rows.Facts.Update(facts);
    }

    private async Task<Dictionary<int, PaperFacts>> KnownFactsAsync(int[] papers, CancellationToken cancellationToken) => papers.Length == 0
        ? []
        : await _db.PaperFacts.Where(facts => EF.Parameter(papers).Contains(facts.PaperKey))
            .ToDictionaryAsync(facts => facts.PaperKey, cancellationToken);
}
