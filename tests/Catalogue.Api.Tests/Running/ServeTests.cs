using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>Serving, as a process of its own: the start, the log, the end.</summary>
public sealed partial class ServeTests : IDisposable
{
    // Where readers lock the index of the write-ahead log (https://sqlite.org/walformat.html#wal_locks).
    private const int FirstReadLock = 123;
    private const int ReadLocks = 5;

    private readonly DataFolder _data = DataFolder.OfSeededCatalogue();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    public async Task Serving_prepares_everything_and_ends_well_when_asked(string arguments)
    {
        using var empty = new DataFolder();
        await using var program = RunningProgram.Start(RunningProgram.Assembly, arguments, empty.Setting);
        using var client = new HttpClient { BaseAddress = program.Address() };

        Assert.Equal("50", (await client.AskAsync("/papers")).Header("Catalogue-Total"));
        Assert.Equal("{\"status\":\"ready\"}", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        program.AskToEnd();

        var result = await program.EndAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
    }

    [Fact, UnsupportedOSPlatform("macos")]
    public async Task A_request_that_is_being_answered_is_answered_whole_before_the_end()
    {
        await using var program = RunningProgram.Start(RunningProgram.Assembly, "serve", _data.Setting);
        using var client = new HttpClient { BaseAddress = program.Address() };
        using var locks = new FileStream(_data.Database + "-shm", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        await LockAsync(locks);

        var asked = client.GetStringAsync(new Uri("/papers?perPage=200", UriKind.Relative));
        await Task.Delay(TimeSpan.FromSeconds(1));
        program.AskToEnd();
        program.WaitFor("Application is shutting down");
        // Longer than the two seconds that a command line waits by default; SQLite itself is patient for ten.
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.False(asked.IsCompleted);
        locks.Unlock(FirstReadLock, ReadLocks);

        Assert.Equal(50, JsonNode.Parse(await asked)!["items"]!.AsArray().Count);
        var result = await program.EndAsync();
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task The_log_has_one_line_a_request_without_query_and_address()
    {
        await using var program = RunningProgram.Start(RunningProgram.Assembly, "serve", _data.Setting);
        using var client = new HttpClient { BaseAddress = program.Address() };

        foreach (var path in new[] { "/papers?q=secret", "/papers?secret=1", "/papers/a%0A%0Db%1B", "/secret?x", "/health/live", $"/papers?q={new string('s', 9_000)}" })
            await client.AskAsync(path, ("X-Forwarded-For", "192.0.2.1"), ("User-Agent", "secret"), ("Referer", "http://secret.example"));
        await client.AskAsync("DELETE", "/papers");
        program.AskToEnd();

        var lines = (await program.EndAsync()).Output.SkipWhile(line => !line.Contains("HTTP", StringComparison.Ordinal))
            .TakeWhile(line => !line.Contains("shutting down", StringComparison.Ordinal)).Select(line => Stamp().Replace(line, "")).ToList();
        // A line is written after its answer, so that the next request may be faster with its own.
        Assert.Equal(
            new[]
            {
                "HTTP GET /papers responded 200", "HTTP GET /papers responded 400", "HTTP GET /papers/a%0A%0Db%1B responded 404",
                "HTTP GET /secret responded 404", "HTTP GET /health/live responded 200", "HTTP GET /papers responded 414", "HTTP DELETE /papers responded 405",
            }.Order(StringComparer.Ordinal),
            lines.Order(StringComparer.Ordinal));
    }

    /// <summary>Keeps readers out, as soon as none is there: the program reads ahead in the background.</summary>
    [UnsupportedOSPlatform("macos")]
    private static async Task LockAsync(FileStream locks)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (; ; await Task.Delay(10, patience.Token))
        {
            try
            {
                locks.Lock(FirstReadLock, ReadLocks);
                return;
            }
            catch (IOException)
            {
                // Somebody reads.
            }
        }
    }

    [GeneratedRegex(@"^\[\d\d:\d\d:\d\d INF\] | in [\d.]+ ms( \(\w+:\w+\))?$")]
    private static partial Regex Stamp();
}
