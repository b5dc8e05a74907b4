using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;

namespace Catalogue.Data.Queries;

/// <summary>Reads what is kept in memory for other orders and for suggestions, before somebody waits for it.</summary>
public sealed class Warmer(CatalogueReaders readers, Suggester suggester)
{
    public async Task WarmAsync(CancellationToken cancellationToken)
    {
        using var snapshot = await readers.OpenAsync(cancellationToken);
        foreach (var order in SortOrder.All.Select(sort => sort.Stored).Concat(suggester.Kinds.Select(kind => kind.Order)).OfType<OrderDefinition>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            snapshot.OrderOf(order);
        }

        foreach (var kind in suggester.Kinds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            snapshot.TextsOf(kind.Filter.NamedValues.Texts);
        }

        // What was needed to read all that is as large as what is kept; it would stay with the process for long.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
