using System.Data.Common;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;

namespace Catalogue.Api.Http;

/// <summary>Whether this instance can answer: it is prepared, and the database is readable and has the schema of this version.</summary>
public sealed class Readiness(CatalogueReaders readers, Schema schema)
{
    /// <summary>
    /// Grace period in a failover, in milliseconds. Every instance loses the database at once, so failing readiness would only empty the load
    /// balancer.
    /// </summary>
    private const int Patience = 5_000;

    /// <summary>The answer until the catalogue is prepared.</summary>
    public const string Starting = "The catalogue is starting: it is migrating the database or loading its documents.";

    private readonly TaskCompletionSource _prepared = new();
    private long _read;

    /// <summary>Completes when the catalogue has been prepared.</summary>
    public Task Prepared => _prepared.Task;

    public bool IsPrepared => Prepared.IsCompletedSuccessfully;

    public void Prepare() => _prepared.TrySetResult();

    /// <returns>Why this instance should get no new requests, or null if it should. Requests that still arrive are answered as far as possible.</returns>
    public string? Hindrance()
    {
        if (!IsPrepared)
            return Starting;

        try
        {
            readers.Newest();
            Volatile.Write(ref _read, Environment.TickCount64);
            return schema.IsNewer() ? "A newer version of the program has migrated the database; this instance is draining." : null;
        }
        catch (NewerCatalogueException exception)
        {
            return exception.Message;
        }
        catch (DbException)
        {
            if (readers.HasManyServers && Environment.TickCount64 - Volatile.Read(ref _read) < Patience)
                return null;
            return "The database is not available.";
        }
    }
}
