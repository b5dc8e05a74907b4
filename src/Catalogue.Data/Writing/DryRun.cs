using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>
/// A dry run of several writes: each write sees the changes of the ones before it, and all are rolled back at the end. It is one transaction,
/// which begins with the first write and holds the write lock until it is disposed of. Not thread-safe.
/// </summary>
public sealed class DryRun(IDbContextFactory<CatalogueContext> contexts) : IAsyncDisposable
{
    private UnitOfWork? _all;

    public ValueTask DisposeAsync() => _all?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal async Task<UnitOfWork> BeginAsync(CancellationToken cancellationToken)
    {
        // Its gate is never used: nothing is committed.
        _all ??= await UnitOfWork.BeginAsync(contexts, new CommitGate(), cancellationToken);
        return await _all.BeginDryAsync(cancellationToken);
    }
}
