using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>How reads go while another process brings papers in.</summary>
/// <param name="Loaded">How many papers were brought in, in one write.</param>
/// <param name="WriteSeconds">How long that took beside the reads.</param>
/// <param name="IdleP99">Milliseconds, of the same reads before.</param>
/// <param name="P99">Milliseconds, of the worst period while papers come in.</param>
/// <param name="Longest">The longest that a read took, in milliseconds.</param>
/// <param name="Errors">Reads without a good answer.</param>
/// <param name="Stale">Answers of an older revision than was stored a second before they were asked for.</param>
/// <param name="Looks">How often that was looked at.</param>
public sealed record WritingFigures(
    int Papers, int Loaded, double WriteSeconds, double IdleP99, double P99, double Longest, long Errors, int Stale, int Looks);

internal static class ReadsWhileWriting
{
    private const int Connections = 8;
    private const int Period = 5;

    /// <param name="data">A data folder; a copy of it is written to.</param>
    public static async Task<WritingFigures> MeasureAsync(PublishedProgram program, string data, int papers, Wrk wrk)
    {
        var copy = Directory.CreateTempSubdirectory("catalogue-written-").FullName;
        var file = Path.Combine(copy, "catalogue.db");
        File.Copy(Path.Combine(data, "catalogue.db"), file);
        try
        {
            using var server = await RunningServer.StartAsync(program, copy);
            var sample = await Sample.TakeAsync(server.Client);
            string[] paths = [.. Shapes.All.Select(shape => shape.Distinct(sample).Take(100)).SelectMany(some => some)];
            Random.Shared.Shuffle(paths);
            await server.WaitUntilReadAheadAsync();
            wrk.Ask(server.Address, paths, Connections, Period);
            var idle = wrk.Ask(server.Address, paths, Connections, Period);

            using var look = new Freshness(server.Client, file);
            var watch = Stopwatch.StartNew();
            using var writing = Generate(papers, copy);
            List<Load> loads = [];
            var seconds = 0.0;
            while (seconds == 0)
            {
                if (writing.HasExited)
                    seconds = watch.Elapsed.TotalSeconds;
                loads.Add(wrk.Ask(server.Address, paths, Connections, Period));
            }

            if (writing.ExitCode != 0)
                throw new InvalidOperationException("The papers did not come in.");

            var (stale, looks) = await look.EndAsync();
            return new WritingFigures(
                sample.Papers, papers, seconds, idle.P99, loads.Max(load => load.P99), loads.Max(load => load.Longest), loads.Sum(load => load.Errors), stale, looks);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(copy, recursive: true);
        }
    }

    private static Process Generate(int papers, string data) => Process.Start("dotnet",
    [
        typeof(ReadsWhileWriting).Assembly.Location, "generate", papers.ToString(CultureInfo.InvariantCulture), "--seed", "2", "--data", data,
    ]);

    /// <summary>Compares answers with what is stored.</summary>
    private sealed class Freshness : IDisposable
    {
        private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(1);

        private readonly CancellationTokenSource _end = new();
        private readonly Task<(int Stale, int Looks)> _looking;

        public Freshness(HttpClient client, string file) => _looking = Task.Run(() => LookAsync(client, file));

        public async Task<(int Stale, int Looks)> EndAsync()
        {
            await _end.CancelAsync();
            return await _looking;
        }

        public void Dispose() => _end.Dispose();

        private async Task<(int Stale, int Looks)> LookAsync(HttpClient client, string file)
        {
            await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """SELECT "Revision" FROM "Catalogue" """;
            var (stale, looks) = (0, 0);
            while (!_end.IsCancellationRequested)
            {
                var stored = (long)(await command.ExecuteScalarAsync())!;
                await Task.Delay(Allowed);
                using var response = await client.GetAsync("/papers?perPage=1");
                var answered = long.Parse(response.Headers.GetValues("Catalogue-Revision").Single(), CultureInfo.InvariantCulture);
                stale += answered < stored ? 1 : 0;
                looks++;
            }

            return (stale, looks);
        }
    }
}
