using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>Invalid settings end the program at once, with one line that names them.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("Database__Provider", "Oracle", "Database__Provider must be Sqlite or Postgres, not 'Oracle'")]
    [InlineData("Database__ConnectionString", "nonsense", "Database__ConnectionString must be an SQLite connection string that names a file")]
    [InlineData("Database__Conection", "x", "Database__Conection is not a setting; the settings are Database__Provider, Database__ConnectionString")]
    [InlineData("Cache__Mebibytes", "0", "Cache__Mebibytes must be from 1 to 65536, not 0")]
    [InlineData("Cache__Mebibytes", "much", "Cache__Mebibytes must be a whole number, not 'much'")]
    [InlineData("Cache__Enabled", "yes", "Cache__Enabled must be true or false, not 'yes'")]
    [InlineData("Cache__Size", "5", "Cache__Size is not a setting; the settings are Cache__Enabled, Cache__Mebibytes")]
    [InlineData("Cors__Origins", "nonsense", "Cors__Origins must be * or origins such as https://example.org, separated by commas, not 'nonsense'")]
    [InlineData("Cors__Origins", "https://example.org/path", "Cors__Origins must be * or origins such as https://example.org, separated by commas, not 'https://example.org/path'")]
    [InlineData("Seed__Enabled", "maybe", "Seed__Enabled must be true or false, not 'maybe'")]
    [InlineData("Seed__File", "x", "Seed__File is not a setting")]
    [InlineData("Cache__Enable", "true", "Cache__Enable is not a setting; did you mean Cache__Enabled?")]
    [InlineData("Urls", "nonsense", "Urls must be an address such as http://localhost:5080, not 'nonsense'")]
    [InlineData("Urls", "http://localhost:5080;ftp://localhost:21", "Urls must be an address such as http://localhost:5080, not 'ftp://localhost:21'")]
    [InlineData("Urls", "http://localhost:65536", "Urls must be an address such as http://localhost:5080, not 'http://localhost:65536'")]
    [InlineData("Urls", "http://localhost:5080/base", "Urls must be an address without a path, not 'http://localhost:5080/base'")]
    [InlineData("Urls", "http://localhost:0", "Urls cannot be 'http://localhost:0'; for any free port use http://127.0.0.1:0")]
    [InlineData("Kestrel__Endpoints__Web__Url", "nonsense", "Kestrel__Endpoints__Web__Url must be an address such as http://localhost:5080, not 'nonsense'")]
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
            Assert.StartsWith($"catalogue: {name} must be ", Assert.Single(result.Errors), StringComparison.Ordinal);
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
