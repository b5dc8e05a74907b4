using Catalogue.Data.Storage;
using Catalogue.Data.Writing.Derived;

namespace Catalogue.Data.Writing;

/// <summary>
/// Writes papers in batches. The derived rows of a batch (documents, facts, postings) are computed on another thread while its papers are
/// written, and are themselves written with the next batch.
/// </summary>
internal sealed class PaperRowWriter(CatalogueContext db, CatalogueRows rows, DerivedRows derived)
{
    private readonly PaperRows _papers = new(db, rows);
    private Task<List<DerivedRow>>? _making;

    public async Task WriteAsync(IReadOnlyList<PaperChange> changes, CancellationToken cancellationToken)
    {
        var before = _making;
        _making = MakeAsync(before, changes, cancellationToken);
        await _papers.WriteAsync(
            [.. changes.Where(change => change.IsNew).Select(change => change.Paper)],
            [.. changes.Where(change => !change.IsNew).Select(change => change.Paper)],
            cancellationToken);
        if (before is not null)
            await derived.WriteAsync(await before, cancellationToken);
    }

    /// <summary>Writes the derived rows of the last batch.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_making is not null)
            await derived.WriteAsync(await _making, cancellationToken);
        _making = null;
    }

    private async Task<List<DerivedRow>> MakeAsync(Task? before, IReadOnlyList<PaperChange> changes, CancellationToken cancellationToken)
    {
        if (before is not null)
            await before;
        return await Task.Run(() => changes.Select(derived.Derivation.Of).ToList(), cancellationToken);
    }
}
