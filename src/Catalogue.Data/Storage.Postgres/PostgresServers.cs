using Npgsql;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>The servers in a connection string: one, or a primary and its standbys in any order. Roles are detected, and can change in a failover.</summary>
internal static class PostgresServers
{
    /// <summary>Seconds until the role of a server is checked again. This is how long it can take to notice a failover.</summary>
    private const int Recheck = 1;

    /// <summary>Timeout in seconds for connections that only read the revision.</summary>
    private const int Patience = 2;

    /// <summary>The connection string for reads: any standby, or the primary if there is none.</summary>
    public static string ToRead(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (!AreMany(parts))
            return connectionString;

        parts.TargetSessionAttributes ??= "prefer-standby";
        if (!parts.ShouldSerialize("Load Balance Hosts"))
            parts.LoadBalanceHosts = true;
        return Rechecked(parts);
    }

    /// <summary>The connection string for writes: the primary.</summary>
    public static string ToWrite(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (!AreMany(parts))
            return connectionString;

        parts.TargetSessionAttributes = "read-write";
        return Rechecked(parts);
    }

    /// <summary>An unpooled connection string for each server; empty if there is only one.</summary>
    public static IEnumerable<string> ToEach(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (!AreMany(parts))
            return [];

        return parts.Host!.Split(',', StringSplitOptions.TrimEntries).Select(host => new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = host,
            TargetSessionAttributes = null,
            Pooling = false,
        }.ToString());
    }

    /// <summary>The connection string with short timeouts, unless it sets its own.</summary>
    public static string Impatient(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (!parts.ShouldSerialize("Timeout"))
            parts.Timeout = Patience;
        if (!parts.ShouldSerialize("Command Timeout"))
            parts.CommandTimeout = Patience;
        return parts.ToString();
    }

    /// <summary>Identifies the database, independently of the server that a connection uses.</summary>
    public static string PlaceOf(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{parts.Host}:{parts.Port}/{parts.Database}";
    }

    public static bool AreMany(string connectionString) => AreMany(new NpgsqlConnectionStringBuilder(connectionString));

    private static bool AreMany(NpgsqlConnectionStringBuilder parts) => parts.Host!.Contains(',', StringComparison.Ordinal);

    private static string Rechecked(NpgsqlConnectionStringBuilder parts)
    {
        if (!parts.ShouldSerialize("Host Recheck Seconds"))
            parts.HostRecheckSeconds = Recheck;
        return parts.ToString();
    }
}
