using Catalogue.Data.Writing.Derived;
using Catalogue.Data.Writing.Rows;

namespace Catalogue.Data.Writing;

/// <summary>Writes papers and what is derived from them, which is made on another thread meanwhile.</summary>
internal sealed class PaperWriter(CatalogueContext db, CatalogueRows rows, DerivedRows derived)
{
    private readonly Derivation _derivation = new();

    private readonly PaperRows _papers = new(db, rows);

    public async Task WriteAsync(IReadOnlyList<PaperChange> changes, CancellationToken cancellationToken)
    {
        var making = Task.Run(() => changes.Select(_derivation.Of).ToList(), cancellationToken);
        try
        {
            await _papers.WriteAsync(
                [.. changes.Where(change => change.IsNew).Select(change => change.Paper)],
                [.. changes.Where(change => !change.IsNew).Select(change => change.Paper)],
                cancellationToken);
        }
        finally
        {
            await ((Task)making).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await derived.WriteAsync(await making, cancellationToken);
    }
}
