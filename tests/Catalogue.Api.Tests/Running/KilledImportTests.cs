using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>
/// An import that is killed at any moment leaves all or nothing of its file, and can be done again. <c>IMPORT_KILLS</c> sets how often.
/// </summary>
public sealed class KilledImportTests
{
    private static readonly int Kills = TestScope.Cases(few: 1, all: 3, "IMPORT_KILLS");
    private static readonly int Records = TestScope.Cases(few: 4_000, all: 20_000);

    [Fact]
    public async Task A_killed_import_leaves_all_or_nothing_and_can_be_done_again()
    {
        using var folder = new DataFolder();
        var file = Path.Combine(folder.Path, "refs.bib");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, Records).Select(Entry));
        var whole = await LengthOfImportAsync(file);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var data = DataFolder.OfEmptyCatalogue();
            await using (var program = RunningProgram.Start(RunningProgram.Assembly, $"import {file}", data.Setting))
                await Task.Delay(whole * Random.Shared.NextDouble());

            var left = data.Number("SELECT count(*) FROM Papers");
            Assert.True(left == 0 || left == Records, $"{left} papers are left");
            var again = await RunningProgram.RunAsync($"import {file}", data.Setting);
            Assert.Equal((0, (long)Records), (again.ExitCode, data.Number("SELECT count(*) FROM Papers")));
            Assert.Equal(2, data.Number("SELECT Revision FROM Catalogue"));
            Assert.Equal(Records, data.Number("SELECT count(*) FROM PaperDocuments"));
        }
    }

    private static string Entry(int number) =>
        $"@article{{k{number}, title = {{Paper {number} on otters}}, author = {{Doe, Jane and Ng, Bo{number % 97}}}, year = {1950 + number % 70}, doi = {{10.1000/{number}}}}}";

    private static async Task<TimeSpan> LengthOfImportAsync(string file)
    {
        using var data = DataFolder.OfEmptyCatalogue();
        var time = System.Diagnostics.Stopwatch.StartNew();
        var result = await RunningProgram.RunAsync($"import {file}", data.Setting);
        Assert.Equal(0, result.ExitCode);
        return time.Elapsed;
    }
}
