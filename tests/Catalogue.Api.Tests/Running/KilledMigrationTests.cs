using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>A migration that is killed at any moment keeps nobody from migrating later. <c>IMPORT_KILLS</c> sets how often.</summary>
public sealed class KilledMigrationTests
{
    private static readonly int Kills = TestScope.Cases(few: 1, all: 5, "IMPORT_KILLS");

    [Fact]
    public async Task A_killed_migration_can_be_done_again()
    {
        using var whole = new DataFolder();
        var time = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(0, (await RunningProgram.RunAsync("migrate", whole.Setting)).ExitCode);
        var length = time.Elapsed;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var data = new DataFolder();
            await using (RunningProgram.Start(RunningProgram.Assembly, "migrate", data.Setting))
                await Task.Delay(length * Random.Shared.NextDouble());

            Assert.Equal(0, (await RunningProgram.RunAsync("migrate", data.Setting)).ExitCode);
            Assert.Equal(1, data.Number("SELECT Revision FROM Catalogue"));
        }
    }
}
