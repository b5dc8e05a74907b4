using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Running;

/// <summary>The verbs of the program, each as a process of its own.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Migrate_makes_the_schema_and_reads_no_document()
    {
        var result = await RunningProgram.RunAsync("migrate", _data.Setting);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        Assert.Equal(0, _data.Number("SELECT COUNT(*) FROM Papers"));
        Assert.NotEqual(0, _data.Number("SELECT COUNT(*) FROM Categories"));
    }

    [Fact]
    public async Task Seed_reads_the_documents_and_a_second_time_changes_nothing()
    {
        Assert.Equal(0, (await RunningProgram.RunAsync("seed", _data.Setting)).ExitCode);
        Assert.Equal(50, _data.Number("SELECT COUNT(*) FROM Papers"));
        var (revision, sum) = (Revision(), _data.Number("SELECT SUM(Revision) FROM Papers"));

        Assert.Equal(0, (await RunningProgram.RunAsync("seed", _data.Setting)).ExitCode);

        Assert.Equal(50, _data.Number("SELECT COUNT(*) FROM Papers"));
        Assert.Equal(revision, Revision());
        Assert.Equal(sum, _data.Number("SELECT SUM(Revision) FROM Papers"));
    }

    [Theory]
    [InlineData("migrate --Seed:Enabled false --Data:Directory {0}")]
    [InlineData("--Data:Directory={0} migrate")]
    [InlineData("migrate --data:directory {0}")]
    public async Task Settings_can_be_anywhere(string arguments)
    {
        var result = await RunningProgram.RunAsync(string.Format(CultureInfo.InvariantCulture, arguments, _data.Path));

        Assert.Equal((0, 0), (result.ExitCode, result.Errors.Count));
        Assert.True(File.Exists(_data.Database));
    }

    [Theory]
    [InlineData("copy-to postgres Host=db;Database=catalogue", "must be one of: Sqlite, Postgres; you gave 'postgres'. Did you mean 'Postgres'?")]
    [InlineData("copy-to Postgres Host=db", "must be a PostgreSQL connection string with host and database")]
    [InlineData("copy-to Postgres", "Required argument missing")]
    [InlineData("export --format bibtx", "you gave 'bibtx'. Did you mean 'bibtex'?")]
    public async Task What_a_verb_cannot_do_is_said_and_nothing_is_done(string verb, string error)
    {
        var result = await RunningProgram.RunAsync(verb, _data.Setting);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(result.Errors, line => line.Contains(error, StringComparison.Ordinal));
        Assert.False(File.Exists(_data.Database));
    }

    [Fact]
    public async Task Openapi_writes_the_document_and_nothing_else()
    {
        var result = await RunningProgram.RunAsync("openapi", _data.Setting);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        var document = JsonNode.Parse(string.Join('\n', result.Output))!;
        Assert.StartsWith("3.1.", (string)document["openapi"]!, StringComparison.Ordinal);
        Assert.NotNull(document["paths"]!["/papers"]);
        Assert.False(File.Exists(_data.Database));
    }

    [Fact]
    public async Task Openapi_writes_what_the_server_serves()
    {
        await using var served = new CatalogueFactory(isSeeded: false);

        var result = await RunningProgram.RunAsync("openapi", _data.Setting);

        var document = JsonNode.Parse(await served.CreateClient().GetStringAsync(new Uri("/openapi.json", UriKind.Relative)));
        Assert.True(JsonNode.DeepEquals(document, JsonNode.Parse(string.Join('\n', result.Output))));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("serve --help")]
    [InlineData("seed --help")]
    public async Task Help_is_given_and_nothing_is_done(string arguments)
    {
        var result = await RunningProgram.RunAsync(arguments, _data.Setting);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Usage:", result.Output);
        Assert.False(File.Exists(_data.Database));
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        var help = string.Join('\n', (await RunningProgram.RunAsync("--help", _data.Setting)).Output);

        Assert.All(["serve", "migrate", "seed", "openapi"], verb => Assert.Contains($"\n  {verb} ", help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sevre", "Did you mean 'serve'? Run with --help for usage.")]
    [InlineData("seed twice", "Run with --help for usage.")]
    [InlineData("Migrate", "Did you mean 'migrate'? Run with --help for usage.")]
    [InlineData("migrate --verbose", "Run with --help for usage.")]
    [InlineData("-x", "Run with --help for usage.")]
    public async Task An_unknown_command_or_option_is_an_error_and_nothing_is_done(string arguments, string hint)
    {
        var result = await RunningProgram.RunAsync(arguments, _data.Setting);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([$"catalogue: Unrecognized command or argument '{arguments.Split(' ')[^1]}'.", hint], result.Errors);
        Assert.Empty(result.Output);
        Assert.False(File.Exists(_data.Database));
    }

    private long Revision() => _data.Number("SELECT Revision FROM Catalogue");
}
