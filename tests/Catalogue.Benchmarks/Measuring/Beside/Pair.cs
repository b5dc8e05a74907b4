namespace Catalogue.Benchmarks.Measuring.Beside;

/// <summary>A kind of request as both databases answer it.</summary>
/// <param name="IsRemembered">The program remembers answers.</param>
internal sealed record Pair(int Papers, string Shape, bool IsRemembered, int Connections, Load Sqlite, Load Postgres)
{
    public double Ratio => Postgres.RequestsPerSecond / Sqlite.RequestsPerSecond;
}

/// <summary>What the two programs and databases take for a catalogue.</summary>
/// <param name="ColdMebibytes">Anonymous memory of the program after all shapes, without remembered answers.</param>
/// <param name="HotMebibytes">The same with remembered answers.</param>
internal sealed record Taken(int Papers, string Provider, double ColdMebibytes, double HotMebibytes, long StoredBytes);
