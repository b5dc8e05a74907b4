using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Catalogue.Data.Storage.Sqlite;

/// <summary>
/// Sets the measured pragmas once per native handle: they survive in the connection pool, and setting them at every
/// opening costs a third of a small read.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>
    /// A paper's document and its abstract are 2 to 3 KB each: pages of 4 KB would hold one, and be half empty. A file keeps the size
    /// that it was made with.
    /// </summary>
    private const int PageSize = 8_192;

    /// <summary>In KiB; a write has more, see <see cref="SqliteWrites"/>.</summary>
    public const int CacheSize = 4_096;

    /// <summary>As much as SQLite maps: what is mapped is neither copied nor in a cache of its own, and belongs to the system.</summary>
    public const int MappedBytes = int.MaxValue - 65_535;

    private static readonly string Commands = string.Create(CultureInfo.InvariantCulture,
        $"PRAGMA page_size={PageSize}; PRAGMA foreign_keys=ON; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-{CacheSize}; PRAGMA mmap_size={MappedBytes}; PRAGMA temp_store=MEMORY;");

    private readonly ConditionalWeakTable<object, object?> _done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    public void Apply(DbConnection opened)
    {
        if (opened is not SqliteConnection { Handle: { } handle } connection || !_done.TryAdd(handle, null))
            return;

        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{Commands} PRAGMA busy_timeout={connection.DefaultTimeout * 1000};");
        command.ExecuteNonQuery();
    }
}
