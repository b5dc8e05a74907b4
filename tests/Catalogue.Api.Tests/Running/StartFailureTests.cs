using System.Net;
using System.Net.Sockets;
using Catalogue.Api.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace Catalogue.Api.Tests.Running;

/// <summary>A start that the world does not allow ends with one line that says why, and loses nothing.</summary>
public sealed class StartFailureTests : IDisposable
{
    private readonly DataFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("migrate")]
    [InlineData("seed")]
    public async Task A_data_folder_that_cannot_be_made_ends_the_start(string verb)
    {
        var line = Failed(await RunningProgram.RunAsync(verb, ("Data__Directory", "/dev/null/catalogue")));

        Assert.Contains("Data__Directory", line, StringComparison.Ordinal);
        Assert.Contains("/dev/null/catalogue", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_ends_the_start()
    {
        var line = Failed(await RunningProgram.RunAsync("serve", _data.Setting, ("Database__ConnectionString", "Data Source=/dev/null/catalogue.db")));

        Assert.Contains("unable to open database file", line, StringComparison.Ordinal);
        Assert.Contains("Database__ConnectionString", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_none_ends_the_start_and_is_left_alone()
    {
        await File.WriteAllTextAsync(_data.Database, string.Concat(Enumerable.Repeat("This is no database. ", 500)));
        var before = await File.ReadAllBytesAsync(_data.Database);

        var line = Failed(await RunningProgram.RunAsync("serve", _data.Setting));

        Assert.Contains("file is not a database", line, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_data.Database));
    }

    [Fact]
    public async Task A_database_that_is_read_only_ends_what_has_to_write()
    {
        using var data = DataFolder.OfEmptyCatalogue();

        var line = Failed(await RunningProgram.RunAsync("seed", data.Setting, ("Database__ConnectionString", $"Data Source={data.Database};Mode=ReadOnly")));

        Assert.Contains("readonly", line, StringComparison.Ordinal);
        Assert.Equal(0, data.Number("SELECT COUNT(*) FROM Papers"));
    }

    [Fact]
    public async Task A_database_that_is_locked_ends_the_start()
    {
        using var data = DataFolder.OfSeededCatalogue();
        using var connection = new SqliteConnection($"Data Source={data.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();

        var line = Failed(await RunningProgram.RunAsync("serve", data.Setting, ("Database__ConnectionString", $"Data Source={data.Database};Default Timeout=1")));

        Assert.Contains("locked", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_ends_the_start()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var line = Failed(await RunningProgram.RunAsync("serve", _data.Setting, ("Urls", $"http://{taken.LocalEndpoint}")));

        Assert.Contains($"{taken.LocalEndpoint}", line, StringComparison.Ordinal);
    }

    private static string Failed(ProgramResult result)
    {
        Assert.Equal(2, result.ExitCode);
        var line = Assert.Single(result.Errors);
        Assert.StartsWith("catalogue: ", line, StringComparison.Ordinal);
        return line;
    }
}
