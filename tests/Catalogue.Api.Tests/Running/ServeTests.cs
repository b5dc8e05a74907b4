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

    [Fact]
    public async Task The_first_lines_of_the_log_say_what_was_done_and_where_the_catalogue_is()
    {
        using var empty = new DataFolder();
        await using var program = RunningProgram.Start(RunningProgram.Assembly, "serve", empty.Setting);
        var address = program.Address();
        program.AskToEnd();

        var lines = (await program.EndAsync()).Output.Select(line => Stamp().Replace(line, "")).ToList();
        Assert.Collection(
            lines,
            line => Assert.Matches("^Migrating the database: [0-9]+ migrations, up to [0-9]{14}_[A-Za-z]+$", line),
            line => Assert.Matches("^Migrated the database to [0-9]{14}_[A-Za-z]+$", line),
            line => Assert.Equal("Read 1 document: 50 papers created, 0 updated, 0 unchanged; revision 2", line),
            line => Assert.Equal($"Catalogue is ready at {address.OriginalString} (API documentation: {address.OriginalString}/swagger). Press Ctrl+C to stop.", line),
            line => Assert.Equal("Catalogue is stopping; requests in progress are finished first.", line));
        Assert.NotEqual(0, address.Port);
    }

    [Fact]
    public async Task Addresses_that_stand_for_all_are_named_as_a_person_opens_them()
    {
        await using var program = RunningProgram.Start(
            RunningProgram.Assembly, "serve", _data.Setting, ("Urls", "http://0.0.0.0:0;http://127.0.0.1:0"), ("PathBase", "/lab"));

        var line = program.WaitFor("Catalogue is ready at ");

        Assert.Matches(
            @"^http://localhost:(?<port>[1-9][0-9]*)/lab and http://127\.0\.0\.1:[1-9][0-9]*/lab \(API documentation: http://localhost:\k<port>/lab/swagger\)\. Press Ctrl\+C to stop\.$",
            line);
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
        program.WaitFor("Catalogue is stopping");
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
            .TakeWhile(line => !line.Contains("Catalogue is stopping", StringComparison.Ordinal)).Select(line => Stamp().Replace(line, "")).ToList();
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
