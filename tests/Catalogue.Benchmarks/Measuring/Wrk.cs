using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>What came of asking as fast as the answers came. Times are milliseconds.</summary>
/// <param name="Bytes">The size of an answer with its headers, on average.</param>
public sealed record Load(double RequestsPerSecond, double P50, double P99, double Longest, long Requests, long Errors, double Bytes);

/// <summary>
/// Asks a server with wrk, which costs the machine less than any client on .NET: it is on the same two cores as what it measures.
/// </summary>
public sealed class Wrk : IDisposable
{
    private const string Script = """
        local requests, at = {}, 0
        function init(arguments)
          for path in io.lines(arguments[1]) do requests[#requests + 1] = wrk.format("GET", path) end
        end
        function request()
          at = at % #requests + 1
          return requests[at]
        end
        function done(summary, latency)
          local failed = summary.errors
          io.write(string.format('\n{"requests":%d,"microseconds":%d,"bytes":%d,"errors":%d,"p50":%f,"p99":%f,"longest":%f}\n',
            summary.requests, summary.duration, summary.bytes,
            failed.connect + failed.read + failed.write + failed.status + failed.timeout,
            latency:percentile(50), latency:percentile(99), latency.max))
        end
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("catalogue-wrk-").FullName;

    public Wrk() => File.WriteAllText(ScriptPath, Script);

    private string ScriptPath => Path.Combine(_folder, "ask.lua");

    /// <param name="paths">Asked in this order, again and again.</param>
    /// <param name="headers">Headers such as <c>Accept-Encoding: br</c>.</param>
    public Load Ask(Uri server, IEnumerable<string> paths, int connections, double seconds, params IEnumerable<string> headers)
    {
        var requests = Path.Combine(_folder, "requests.txt");
        File.WriteAllLines(requests, paths);
        string[] options =
        [
            "-t1", "-c" + connections.ToString(CultureInfo.InvariantCulture),
            "-d" + Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture), "--timeout", "60s", "-s", ScriptPath,
            .. headers.SelectMany(header => new[] { "-H", header }), server.ToString(), "--", requests,
        ];
        using var process = Process.Start(new ProcessStartInfo("wrk", options) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Read(output.Split('\n').LastOrDefault(line => line.StartsWith('{')) ?? throw new InvalidOperationException($"wrk failed: {output}"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Load Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var (requests, seconds) = (Number("requests"), Number("microseconds") / 1e6);
        return new Load(requests / seconds, Number("p50") / 1e3, Number("p99") / 1e3, Number("longest") / 1e3, (long)requests, (long)Number("errors"), Number("bytes") / Math.Max(requests, 1));

        double Number(string name) => json.RootElement.GetProperty(name).GetDouble();
    }
}
