using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>The program where it is installed: its data and its seed beside it.</summary>
public sealed class InstallationTests : IDisposable
{
    private readonly InstalledProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Every_verb_keeps_its_data_beside_the_seed()
    {
        foreach (var verb in new[] { "migrate", "seed" })
        {
            Assert.Equal(0, (await _program.RunAsync(verb)).ExitCode);
            Assert.Equal([Path.Combine(_program.Home, "data", "catalogue.db")], Directory.GetFiles(_program.Home, "*.db", SearchOption.AllDirectories));
        }

        await using var server = RunningProgram.Start(_program.Assembly, "serve", ("Seed__Enabled", "false"));
        using var client = new HttpClient { BaseAddress = server.Address() };
        Assert.Equal("50", (await client.AskAsync("/papers")).Header("Catalogue-Total"));
        server.AskToEnd();
        Assert.Equal(0, (await server.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task An_empty_folder_name_is_an_error()
    {
        var result = await _program.RunAsync("seed", ("Data__Directory", ""));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("catalogue: Data__Directory must be the path of a folder, not empty", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("categories.json")]
    [InlineData("percy-liang.txt")]
    public async Task A_broken_seed_ends_the_start_with_one_line_that_names_the_file(string file)
    {
        await File.WriteAllTextAsync(Path.Combine(_program.Home, "seed", file), "{ broken");

        var result = await _program.RunAsync("serve");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(file, Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_seed_ends_the_start_with_one_line()
    {
        Directory.Delete(Path.Combine(_program.Home, "seed"), recursive: true);

        var result = await _program.RunAsync("serve");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("manifest.json", Assert.Single(result.Errors), StringComparison.Ordinal);
    }
}
