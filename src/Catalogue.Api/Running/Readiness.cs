using System.Data.Common;
using Catalogue.Data;

namespace Catalogue.Api.Running;

/// <summary>Whether the catalogue can answer: it has been prepared, its database can be read, and has the schema that this program knows.</summary>
public sealed class Readiness(CatalogueReaders readers, Schema schema)
{
    /// <summary>So many milliseconds servers may be away in a failover: of all instances at once, so that it would help nobody to ask another one.</summary>
    private const int Patience = 5_000;

    /// <summary>What is answered until the catalogue has been prepared.</summary>
    public const string Starting = "The catalogue is starting. Try again in a moment.";

    private readonly TaskCompletionSource _prepared = new();
    private long _read;

    /// <summary>Ends when the catalogue has been prepared.</summary>
    public Task Prepared => _prepared.Task;

    public bool IsPrepared => Prepared.IsCompletedSuccessfully;

    public void Prepare() => _prepared.TrySetResult();

    /// <returns>Why no more requests should be sent here, if they should not; those that come are answered as far as they can be.</returns>
    public string? Hindrance()
    {
        if (!IsPrepared)
            return Starting;

        try
        {
            readers.Newest();
            Volatile.Write(ref _read, Environment.TickCount64);
            return schema.IsNewer() ? "A newer version of the program has upgraded the database; this instance is draining." : null;
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
