using System.Data.Common;
using Catalogue.Data;

namespace Catalogue.Api.Running;

/// <summary>Whether the catalogue can answer: it has been prepared, and its database can be read.</summary>
public sealed class Readiness(CatalogueReaders readers)
{
    private readonly TaskCompletionSource _prepared = new();

    /// <summary>Ends when the catalogue has been prepared.</summary>
    public Task Prepared => _prepared.Task;

    public bool IsPrepared => Prepared.IsCompletedSuccessfully;

    public void Prepare() => _prepared.TrySetResult();

    public bool IsReady()
    {
        try
        {
            return IsPrepared && readers.Newest().Revision >= 0;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
