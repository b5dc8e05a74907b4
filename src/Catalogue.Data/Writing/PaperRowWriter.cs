using Catalogue.Data.Storage;
using Catalogue.Data.Writing.Derived;

namespace Catalogue.Data.Writing;

/// <summary>Writes papers. What is derived from them is made on another thread meanwhile, and written after the papers that follow.</summary>
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

    /// <summary>Writes what was derived last.</summary>
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
