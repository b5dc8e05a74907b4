using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Catalogue.Data.Storage.Sqlite;

/// <summary>
/// Sets pragmas once per native handle. They survive in the connection pool, and setting them on every open takes a third of the time of
/// a small read.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>
    /// The document and the abstract of a paper take 2 to 3 KB each: a page of 4 KB would hold one of them and be half empty. An existing
    /// file keeps the page size that it was created with.
    /// </summary>
    private const int PageSize = 8_192;

    /// <summary>The page cache in KiB. A write has a larger one, see <see cref="SqliteWrites"/>.</summary>
    public const int CacheSize = 4_096;

    /// <summary>The maximum that SQLite can map. Mapped pages are not copied into its own page cache; the operating system manages their memory.</summary>
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
