using System.Collections.Concurrent;
using System.Data.Common;
using Catalogue.Data.Snapshots;
using Npgsql;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>
/// Tracks the newest revision with LISTEN/NOTIFY, from the first call of <see cref="Newest"/> on. It also polls, in case a notification is
/// lost. If the known revision was not confirmed in the last <see cref="Oldest"/> milliseconds, the primary is queried. While there is no
/// primary, nobody can write, so the newest known revision stays valid. Thread-safe.
/// </summary>
internal sealed class PostgresWatch : RevisionWatch
{
    /// <summary>The channel that a write notifies, in its transaction.</summary>
    public const string Channel = "catalogue_revision";

    private const int Oldest = 900;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(600);

    private static readonly ConcurrentDictionary<PostgresWatch, string> Watches = [];

    private readonly PostgresRevision _newest = new();
    private readonly string _toRead;
    private readonly string _toWrite;
    // Not disposed: the listening task may still use its token after Dispose.
#pragma warning disable CA2213
    private readonly CancellationTokenSource _ending = new();
#pragma warning restore CA2213
    private readonly Lock _asking = new();
    private CatalogueReader? _primary;
    private Task? _listening;

    /// <param name="connectionString">A connection string with all servers of the database.</param>
    /// <param name="place">Identifies the database for <see cref="Notify"/>.</param>
    public PostgresWatch(string connectionString, string place)
    {
        var impatient = PostgresServers.Impatient(connectionString);
        (_toRead, _toWrite) = (PostgresServers.ToRead(impatient), PostgresServers.ToWrite(impatient));
        Watches[this] = place;
    }

    private bool HasStandbys => _toRead != _toWrite;

    /// <summary>Notifies all watches of a database in this process of a write that was committed in this process.</summary>
    public static void Notify(string place, CatalogueRevision written)
    {
        foreach (var watch in Watches.Where(watch => watch.Value == place))
            watch.Key._newest.See(written, Environment.TickCount64);
    }

    public override CatalogueRevision Newest() => _newest.Since(Environment.TickCount64 - Oldest) ?? Ask();

    public override bool IsBehind(CatalogueRevision read)
    {
        if (!HasStandbys)
            return false;

        var newest = Newest();
        if (read.Catalogue == newest.Catalogue && read.Revision > newest.Revision)
            _newest.SeeAtLeast(read, at: 0);
        return read.Catalogue != newest.Catalogue || read.Revision < newest.Revision;
    }

    public override void Dispose()
    {
        Watches.TryRemove(this, out _);
        _ending.Cancel();
        lock (_asking)
            _primary?.Dispose();
    }

    private CatalogueRevision Ask()
    {
        lock (_asking)
        {
            _listening ??= Task.Run(() => ListenAsync(_ending.Token));
            try
            {
                var at = Environment.TickCount64;
                _primary ??= Open(_toWrite);
                return _newest.See(_primary.Stored(), at);
            }
            catch (Exception exception)
            {
                _primary?.Dispose();
                _primary = null;
                if (exception is DbException && HasStandbys)
                    return AskStandby();
                throw;
            }
        }
    }

    private CatalogueRevision AskStandby()
    {
        using var standby = Open(_toRead);
        return _newest.SeeAtLeast(standby.Stored(), Environment.TickCount64);
    }

    private async Task ListenAsync(CancellationToken ending) => await DatabaseRetries.Listening(Interval, TryAskStandby).ExecuteAsync(
        async token =>
        {
            using var primary = Open(_toWrite);
            primary.Statements.Execute($"LISTEN {Channel}");
            while (true)
            {
                var at = Environment.TickCount64;
                _newest.See(primary.Stored(), at);
                await ((NpgsqlConnection)primary.Connection).WaitAsync(Interval, token);
            }
        },
        ending);

    private void TryAskStandby()
    {
        if (!HasStandbys)
            return;

        try
        {
            AskStandby();
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // Ignored: the next request queries the database itself and reports the error.
        }
    }

    private static CatalogueReader Open(string connectionString) => new(KnownDatabases.Postgres.Open(connectionString));
}
