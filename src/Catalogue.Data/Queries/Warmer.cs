using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;

namespace Catalogue.Data.Queries;

/// <summary>Loads the in-memory data for sort orders and suggestions before the first request needs it.</summary>
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

        // Loading leaves as much garbage as it keeps data. Without a collection, the process would hold that memory for a long time.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
