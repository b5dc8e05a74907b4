using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>Begins and ends writes: one at a time, across all instances of the program.</summary>
internal sealed class PostgresWrites : DatabaseWrites
{
    // Any number that no other program uses in the database: "catalog" in ASCII.
    private const long WriteLock = 0x63_61_74_61_6C_6F_67;

    private const string Encoding = "UTF8";

    private const int ManyRows = 50_000;

    private static readonly FormattableString Changed =
        $"""SELECT coalesce(sum(n_mod_since_analyze), 0)::bigint AS "Value" FROM pg_stat_user_tables""";

    public override async Task<IDbContextTransaction> BeginAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        await ConnectAsync(db, cancellationToken);
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            db.Database.SetCommandTimeout(0);
            // What a write looks for it finds by keys; plans that are kept from when a table was small would go on reading it whole.
            // A table without an index to go by looks expensive then, and compiling its statement would take longer than reading it.
            await db.Database.ExecuteSqlAsync($"SET LOCAL enable_seqscan = off; SET LOCAL jit = off", cancellationToken);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriteLock})", cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Holds the write lock across transactions, because each migration has one of its own.</summary>
    public override async Task LockAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        await ConnectAsync(db, cancellationToken);
        db.Database.SetCommandTimeout(0);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({WriteLock})", cancellationToken);
    }

    /// <summary>Releases the lock. If the connection was lost, so was the lock.</summary>
    public override async Task UnlockAsync(CatalogueContext db)
    {
        if (db.Database.GetDbConnection().State == ConnectionState.Open)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({WriteLock})");
    }

    private static async Task ConnectAsync(CatalogueContext db, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException exception) when (PostgresServers.AreMany(connection.ConnectionString))
        {
            throw new NpgsqlException($"no server accepts writes at the moment, nothing was stored ({exception.Message})", exception);
        }

        if (connection.PostgresParameters["server_encoding"] is var encoding and not Encoding)
            throw new NpgsqlException($"its encoding is {encoding}, but it must be {Encoding}; create it with ENCODING '{Encoding}' TEMPLATE template0");
    }

    /// <summary>After a large write; of small ones the server takes care in time.</summary>
    public override async Task TidyAsync(CatalogueContext db)
    {
        try
        {
            if (await db.Database.SqlQuery<long>(Changed).SingleAsync() > ManyRows)
                await db.Database.ExecuteSqlAsync($"ANALYZE");
        }
        catch (NpgsqlException)
        {
            // What was written is stored; statistics are only advice, and the server gathers them by itself later.
        }
    }

    public override Task AnnounceAsync(CatalogueContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_notify({PostgresWatch.Channel}, '')", cancellationToken);

    public override void NotifyLocally(CatalogueContext db, CatalogueRevision written) =>
        PostgresWatch.Notify(PostgresServers.PlaceOf(db.Database.GetConnectionString()!), written);
}
