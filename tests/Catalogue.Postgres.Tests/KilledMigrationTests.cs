using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests;

/// <summary>A migration that is killed at any moment keeps nobody from migrating later. <c>IMPORT_KILLS</c> sets how often.</summary>
public sealed class KilledMigrationTests
{
    private static readonly int Kills = TestScope.Cases(few: 1, all: 5, "IMPORT_KILLS");

    [Fact]
    public async Task A_killed_migration_can_be_done_again()
    {
        using var whole = new TestDatabase();
        var time = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(0, (await MigrateAsync(whole)).ExitCode);
        var length = time.Elapsed;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var database = new TestDatabase();
            await using (Start(database))
                await Task.Delay(length * Random.Shared.NextDouble());

            Assert.Equal(0, (await MigrateAsync(database)).ExitCode);
        }
    }

    private static async Task<ProgramResult> MigrateAsync(TestDatabase database)
    {
        await using var program = Start(database);
        return await program.EndAsync();
    }

    private static RunningProgram Start(TestDatabase database) => RunningProgram.Start(
        RunningProgram.Assembly, "migrate", database.Settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value)));
}
