using System.Globalization;

namespace Catalogue.Benchmarks.Measuring.Beside;

/// <summary>PostgreSQL beside SQLite: everything that a run has measured.</summary>
internal sealed class BesideReport
{
    public List<Pair> Pairs { get; } = [];

    public List<Taken> Taken { get; } = [];

    public static string Line(Pair row) => string.Create(CultureInfo.InvariantCulture,
        $"| {row.Papers:N0} | {row.Shape} | {(row.IsRemembered ? "yes" : "no")} | {row.Connections} | {row.Sqlite.RequestsPerSecond:N0} | {row.Postgres.RequestsPerSecond:N0} | {row.Ratio:0.00} | {row.Sqlite.P99:0.0} | {row.Postgres.P99:0.0} | {row.Sqlite.Errors + row.Postgres.Errors} |");

    public void Write(TextWriter output)
    {
        output.WriteLine("| papers | request | remembered | connections | SQLite, requests/s | PostgreSQL, requests/s | ratio | SQLite, p99 ms | PostgreSQL, p99 ms | errors |");
        output.WriteLine("|---:|---|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in Pairs)
            output.WriteLine(Line(row));
        output.WriteLine();
        output.WriteLine("| papers | database | memory cold, MB | memory hot, MB | bytes a paper |");
        output.WriteLine("|---:|---|---:|---:|---:|");
        foreach (var row in Taken)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {row.Papers:N0} | {row.Provider} | {row.ColdMebibytes:N0} | {row.HotMebibytes:N0} | {row.StoredBytes / row.Papers:N0} |"));
        }
    }
}
