using System.Collections.Concurrent;
using System.Data.Common;
using Catalogue.Data.Databases;
using Npgsql;

namespace Catalogue.Data.Postgres;

/// <summary>
/// Listens for writes of other programs from the first question on, and looks for itself should a message be lost. What it says is never older than <see cref="Oldest"/>:
/// when it has heard nothing for so long, it asks.
/// </summary>
internal sealed class PostgresWatch : RevisionWatch
{
    /// <summary>What a write announces, in its transaction.</summary>
    public const string Channel = "catalogue_revision";

    private const int Oldest = 900;
    private const int Interval = 250;

    private static readonly ConcurrentDictionary<PostgresWatch, string> Watches = [];

    private readonly Func<DbConnection> _open;
    // Whoever listens may look at it after the end.
#pragma warning disable CA2213
    private readonly CancellationTokenSource _ending = new();
#pragma warning restore CA2213
    private readonly Lock _asking = new();
    private CatalogueReader? _reader;
    private Task? _listening;
    private Seen? _seen;

    /// <param name="open">Opens a connection to the database.</param>
    /// <param name="place">Which database it is.</param>
    public PostgresWatch(Func<DbConnection> open, string place)
    {
        _open = open;
        Watches[this] = place;
    }

    /// <summary>Which database a connection is to.</summary>
    public static string PlaceOf(DbConnection connection) => $"{connection.DataSource}/{connection.Database}";

    /// <summary>Tells everybody here who watches a database of a write that was made here.</summary>
    public static void Tell(string place, CatalogueRevision written)
    {
        foreach (var watch in Watches.Where(watch => watch.Value == place))
            watch.Key.See(written);
    }

    public override CatalogueRevision Newest() => _seen is { } seen && Environment.TickCount64 - seen.At < Oldest ? seen.Revision : Ask();

    public override void Dispose()
    {
        Watches.TryRemove(this, out _);
        _ending.Cancel();
        lock (_asking)
            _reader?.Dispose();
    }

    private CatalogueRevision Ask()
    {
        lock (_asking)
        {
            _listening ??= Task.Run(() => ListenAsync(_ending.Token));
            try
            {
                var at = Environment.TickCount64;
                _reader ??= new CatalogueReader(_open());
                var stored = _reader.Stored();
                See(stored, at);
                return stored;
            }
            catch
            {
                _reader?.Dispose();
                _reader = null;
                throw;
            }
        }
    }

    private async Task ListenAsync(CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                using var reader = new CatalogueReader(_open());
                reader.Statements.Execute($"LISTEN {Channel}");
                while (true)
                {
                    var at = Environment.TickCount64;
                    See(reader.Stored(), at);
                    await ((NpgsqlConnection)reader.Connection).WaitAsync(Interval, ending);
                }
            }
            catch (Exception exception) when (exception is DbException or OperationCanceledException or InvalidOperationException)
            {
                // Whoever asks meanwhile finds out what is wrong.
                await Task.Delay(Interval, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void See(CatalogueRevision stored) => See(stored, Environment.TickCount64);

    /// <summary>What was read before a write was told of is older than the write.</summary>
    private void See(CatalogueRevision stored, long at)
    {
        while (true)
        {
            var seen = _seen;
            if (seen is not null && seen.Revision.Catalogue == stored.Catalogue && seen.Revision.Revision > stored.Revision && at <= seen.At)
                return;
            if (Interlocked.CompareExchange(ref _seen, new Seen(stored, at), seen) == seen)
                return;
        }
    }

    private sealed record Seen(CatalogueRevision Revision, long At);
}
