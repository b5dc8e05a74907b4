using Npgsql;

namespace Catalogue.Data.Storage.Postgres;

/// <summary>The servers that a connection string names: one, or a primary and its standbys in any order, whichever is which today.</summary>
internal static class PostgresServers
{
    /// <summary>Seconds after which a server is asked again whether it is the primary; a failover is noticed no sooner.</summary>
    private const int Recheck = 1;

    /// <summary>Seconds after which a server that says nothing is taken for gone by whoever only wants to know the revision.</summary>
    private const int Patience = 2;

    /// <summary>To whichever standby there is, and to the primary when there is none.</summary>
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

    /// <summary>To the one server that can be written to.</summary>
    public static string ToWrite(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (!AreMany(parts))
            return connectionString;

        parts.TargetSessionAttributes = "read-write";
        return Rechecked(parts);
    }

    /// <summary>To each server by itself, when there are several.</summary>
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

    /// <summary>The same connection, given up sooner.</summary>
    public static string Impatient(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (!parts.ShouldSerialize("Timeout"))
            parts.Timeout = Patience;
        if (!parts.ShouldSerialize("Command Timeout"))
            parts.CommandTimeout = Patience;
        return parts.ToString();
    }

    /// <summary>Which database it is, whichever of its servers a connection is to.</summary>
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
