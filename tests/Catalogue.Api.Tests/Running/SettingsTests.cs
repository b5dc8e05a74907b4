using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>Settings that cannot be honoured end the program at once, with one line that names the key.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("Database__Provider", "Oracle", "Database__Provider is 'Oracle'; allowed: Sqlite, Postgres")]
    [InlineData("Database__ConnectionString", "nonsense", "Database__ConnectionString is not the connection string of a file")]
    [InlineData("Database__Conection", "x", "Database__Conection is not known")]
    [InlineData("Cache__Mebibytes", "0", "Cache__Mebibytes is 0; allowed: 1 to 65536")]
    [InlineData("Cache__Mebibytes", "much", "Cache__Mebibytes is 'much'")]
    [InlineData("Cache__Enabled", "yes", "Cache__Enabled is 'yes'")]
    [InlineData("Cache__Size", "5", "Cache__Size is not known")]
    [InlineData("Cors__Origins", "nonsense", "Cors__Origins is 'nonsense'")]
    [InlineData("Cors__Origins", "https://example.org/path", "Cors__Origins is 'https://example.org/path'")]
    [InlineData("Seed__Enabled", "maybe", "Seed__Enabled is 'maybe'")]
    [InlineData("Seed__File", "x", "Seed__File is not known")]
    [InlineData("Urls", "nonsense", "Urls is 'nonsense'")]
    public async Task A_wrong_setting_ends_the_program_with_one_line_that_names_it(string name, string value, string message)
    {
        var result = await RunningProgram.RunAsync("serve", _data.Setting, (name, value));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"catalogue: {message}", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database__Provider", "Oracle")]
    [InlineData("Cache__Mebibytes", "0")]
    [InlineData("Seed__Enabled", "maybe")]
    public async Task Every_verb_that_stores_looks_at_the_settings_first(string name, string value)
    {
        foreach (var verb in new[] { "", "migrate", "seed" })
        {
            var result = await RunningProgram.RunAsync(verb, _data.Setting, (name, value));

            Assert.Equal(2, result.ExitCode);
            Assert.StartsWith($"catalogue: {name} is ", Assert.Single(result.Errors), StringComparison.Ordinal);
            Assert.False(File.Exists(_data.Database));
        }
    }

    [Fact]
    public async Task Several_wrong_settings_are_all_named()
    {
        var result = await RunningProgram.RunAsync("serve", _data.Setting, ("Cache__Mebibytes", "0"), ("Cors__Origins", "nonsense"));

        Assert.Equal(2, result.ExitCode);
        var line = Assert.Single(result.Errors);
        Assert.Contains("Cache__Mebibytes", line, StringComparison.Ordinal);
        Assert.Contains("Cors__Origins", line, StringComparison.Ordinal);
    }
}
