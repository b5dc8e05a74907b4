using Catalogue.Api.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace Catalogue.Api.Tests.Running;

/// <summary>Ctrl+C and SIGTERM while a verb waits for something that does not come: it ends, with one line, and keeps no lock.</summary>
public sealed class StopTests : IDisposable
{
    private const string Nothing = "catalogue: stopped; nothing was stored";
    private const string Unmigrated = "catalogue: stopped; the migration is not finished; the next start or 'migrate' continues it";
    private const string Incomplete = "catalogue: stopped; the output is incomplete";

    /// <summary>More than are stored together.</summary>
    private static readonly string Many = string.Concat(Enumerable.Range(0, 5_000).Select(number => $"@article{{k{number}, title = {{Paper {number} on otters}}, year = 2020}}\n"));

    private readonly DataFolder _data = new();

    public static TheoryData<string, int> Migrating
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var verb in new[] { "", "serve", "migrate", "seed", "import /dev/null", "copy-to Sqlite DataSource=elsewhere.db" })
            {
                cases.Add(verb, RunningProgram.Interrupt);
                cases.Add(verb, RunningProgram.Terminate);
            }

            return cases;
        }
    }

    public void Dispose() => _data.Dispose();

    [Theory, MemberData(nameof(Migrating))]
    public async Task While_it_waits_to_migrate(string verb, int signal)
    {
        using (DataFolder.Lock(_data.Database))
        {
            await using var program = RunningProgram.Start(RunningProgram.Assembly, verb, _data.Setting);
            program.WaitFor("Migrating the database");
            await StopsAsync(program, signal, Unmigrated);
        }

        Assert.False(_data.IsLocked());
    }

    [Theory]
    [InlineData(RunningProgram.Interrupt)]
    [InlineData(RunningProgram.Terminate)]
    public async Task While_a_copy_waits_for_the_other_database(int signal)
    {
        using var seeded = DataFolder.OfSeededCatalogue();
        using (DataFolder.Lock(_data.Database))
        {
            await using var program = RunningProgram.Start(RunningProgram.Assembly, $"copy-to Sqlite DataSource={_data.Database}", seeded.Setting);
            program.WaitFor("Migrating the database");
            await StopsAsync(program, signal, Unmigrated);
        }
    }

    [Theory]
    [InlineData("seed", RunningProgram.Interrupt)]
    [InlineData("serve", RunningProgram.Terminate)]
    public async Task While_it_waits_to_seed(string verb, int signal)
    {
        using var data = DataFolder.OfEmptyCatalogue();
        using (DataFolder.Lock(data.Database))
        {
            await using var program = RunningProgram.Start(
                RunningProgram.Assembly, verb, data.Setting, ("Serilog__MinimumLevel__Override__Microsoft", "Debug"), ("Serilog__MinimumLevel__Override__Microsoft.EntityFrameworkCore", "Debug"));
            program.WaitFor("Beginning transaction");
            await StopsAsync(program, signal, Nothing);
        }

        Assert.False(data.IsLocked());
        Assert.Equal(0L, data.Number("SELECT count(*) FROM Papers"));
    }

    [Theory]
    [InlineData(RunningProgram.Interrupt)]
    [InlineData(RunningProgram.Terminate)]
    public async Task While_standard_input_says_nothing(int signal)
    {
        await using var program = RunningProgram.Start(RunningProgram.Assembly, "import - --source refs.bib", _data.Setting);
        program.WaitFor("Migrated the database");
        await UntilAsync(() => Count("Categories") > 0);

        await StopsAsync(program, signal, Nothing);
        Assert.False(_data.IsLocked());
    }

    [Theory]
    [InlineData(RunningProgram.Interrupt, "")]
    [InlineData(RunningProgram.Terminate, "")]
    [InlineData(RunningProgram.Terminate, "--dry-run ")]
    public async Task While_standard_input_stalls_and_a_transaction_is_open(int signal, string option)
    {
        using var data = DataFolder.OfEmptyCatalogue();
        await using var program = RunningProgram.Start(RunningProgram.Assembly, $"import {option}- --source refs.bib", data.Setting);
        await program.WriteAsync(Many);
        await UntilAsync(data.IsLocked);

        await StopsAsync(program, signal, Nothing);
        Assert.False(data.IsLocked());
        Assert.Equal((0L, 1L), (data.Number("SELECT count(*) FROM Papers"), data.Number("SELECT Revision FROM Catalogue")));
    }

    [Theory]
    [InlineData(RunningProgram.Interrupt)]
    [InlineData(RunningProgram.Terminate)]
    public async Task What_was_imported_before_is_said(int signal)
    {
        using var folder = new ImportFolder(DataFolder.OfEmptyCatalogue());
        var first = folder.File("first.bib", ImportFolder.Good);
        await using var program = RunningProgram.Start(RunningProgram.Assembly, $"import {first} - --source refs.bib", folder.Data.Setting);
        program.WaitFor("revision 2");

        await StopsAsync(program, signal, "catalogue: stopped; everything up to revision 2 is stored");
        Assert.Equal(2, folder.Papers);
    }

    [Theory]
    [InlineData("export", RunningProgram.Interrupt)]
    [InlineData("export", RunningProgram.Terminate)]
    [InlineData("export --format bibtex", RunningProgram.Terminate)]
    [InlineData("export --all", RunningProgram.Interrupt)]
    [InlineData("export --all", RunningProgram.Terminate)]
    [InlineData("openapi", RunningProgram.Interrupt)]
    [InlineData("openapi", RunningProgram.Terminate)]
    public async Task While_nobody_reads_the_output(string verb, int signal)
    {
        using var seeded = DataFolder.OfSeededCatalogue();
        await using var program = RunningProgram.StartUnread(verb, seeded.Setting);

        await StopsAsync(program, signal, Incomplete);
    }

    private static async Task StopsAsync(RunningProgram program, int signal, string line)
    {
        program.Signal(signal);
        var result = await program.EndAsync();
        Assert.Equal(line, Assert.Single(result.Errors));
        Assert.Equal(128 + signal, result.ExitCode);
    }

    private static async Task UntilAsync(Func<bool> isTrue)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!isTrue())
            await Task.Delay(10, patience.Token);
    }

    private long Count(string table)
    {
        try
        {
            return _data.Number($"SELECT count(*) FROM {table}");
        }
        catch (SqliteException)
        {
            return 0;
        }
    }
}
