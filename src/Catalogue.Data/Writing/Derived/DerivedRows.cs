using Catalogue.Data.Model;
using Catalogue.Data.Search;
using Catalogue.Data.Search.Index;
using Catalogue.Data.Writing.Rows;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Derived;

/// <summary>Keeps ready what is made from papers: their documents, their facts and their words in the full-text index.</summary>
internal sealed class DerivedRows(CatalogueContext db, CatalogueRows rows, long revision) : IDisposable
{
    private readonly SearchIndexWriter _index = new(db.Database.GetDbConnection());

    public async Task WriteAsync(IReadOnlyList<DerivedRow> derived, CancellationToken cancellationToken)
    {
        var known = await KnownFactsAsync([.. derived.Where(row => !row.IsNew).Select(row => row.PaperKey)], cancellationToken);
        foreach (var row in derived)
        {
            WriteDocument(row);
            WriteFacts(row, known.GetValueOrDefault(row.PaperKey));
            if (row.Removed is not null)
                _index.Remove(row.PaperKey, row.Removed);
            if (row.Added is not null)
                _index.Add(row.PaperKey, row.Added);
        }
    }

    /// <summary>Nothing is kept of a paper that goes, except that it has gone. Its document goes with its row.</summary>
    public void Forget(Paper paper)
    {
        rows.Facts.Store(new PaperFacts { PaperKey = paper.Key, Revision = revision });
        _index.Remove(paper.Key, SearchDocument.Of(paper));
    }

    /// <summary>Writes what was gathered; nothing is found by it before.</summary>
    public void Flush() => _index.Flush();

    public void Dispose() => _index.Dispose();

    private void WriteDocument(DerivedRow row)
    {
        var document = new PaperDocument { PaperKey = row.PaperKey, Json = row.Document };
        if (row.IsNew)
            rows.Documents.Insert(document);
        else
            rows.Documents.Store(document);
    }

    private void WriteFacts(DerivedRow row, PaperFacts? known)
    {
        var facts = new PaperFacts { PaperKey = row.PaperKey, Revision = revision, Facts = row.Facts };
        if (known is null)
            rows.Facts.Insert(facts);
        else if (known.Facts is null || !known.Facts.AsSpan().SequenceEqual(row.Facts))
            rows.Facts.Update(facts);
    }

    private async Task<Dictionary<int, PaperFacts>> KnownFactsAsync(int[] papers, CancellationToken cancellationToken) => papers.Length == 0
        ? []
        : await db.PaperFacts.Where(facts => EF.Parameter(papers).Contains(facts.PaperKey))
            .ToDictionaryAsync(facts => facts.PaperKey, cancellationToken);
}
