using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Catalogue.Api.Hosting;
using Catalogue.Api.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace Catalogue.Api.Tests.Running;

/// <summary>A start that fails ends with one line that says why, without a stack trace, and loses nothing.</summary>
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

    [Theory]
    [InlineData("http://127.0.0.1:{0}", "Urls")]
    [InlineData("http://localhost:{0}", "Urls")]
    [InlineData("http://0.0.0.0:{0}", "Urls")]
    [InlineData("http://127.0.0.1:0;http://127.0.0.1:{0}", "Urls")]
    [InlineData("http://127.0.0.1:{0}", "Kestrel__Endpoints__Web__Url")]
    public async Task A_port_that_is_in_use_is_named_with_what_to_do(string urls, string setting)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var line = Failed(await RunningProgram.RunAsync("serve", _data.Setting, (setting, string.Format(CultureInfo.InvariantCulture, urls, port))));

        Assert.Equal($"catalogue: port {port} is already in use; set {setting} to another address, e.g. {setting}=http://localhost:{port + 1}", line);
        Assert.False(File.Exists(_data.Database));
    }

    [Fact]
    public async Task An_address_of_another_machine_ends_the_start()
    {
        var line = Failed(await RunningProgram.RunAsync("serve", _data.Setting, ("Urls", "http://192.0.2.1:5080")));

        Assert.Equal("catalogue: cannot listen on http://192.0.2.1:5080: this machine does not have that address; use one that it has, e.g. Urls=http://localhost:5080", line);
    }

    [Fact]
    public async Task Https_without_a_certificate_ends_the_start()
    {
        var line = Failed(await RunningProgram.RunAsync("serve", _data.Setting, ("Urls", "https://127.0.0.1:0"), ("HOME", _data.Path)));

        Assert.StartsWith("catalogue: https needs a certificate; set Kestrel__Certificates__Default__Path", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.pfx")]
    [InlineData("broken.pfx")]
    [InlineData("broken.pem")]
    public async Task A_certificate_that_cannot_be_read_ends_the_start(string name)
    {
        var certificate = Path.Combine(_data.Path, name);
        if (name.StartsWith("broken", StringComparison.Ordinal))
            await File.WriteAllTextAsync(certificate, "This is no certificate.");

        var line = Failed(await RunningProgram.RunAsync("serve", _data.Setting, ("Urls", "https://127.0.0.1:0"), ("Kestrel__Certificates__Default__Path", certificate)));

        Assert.StartsWith("catalogue: cannot load the HTTPS certificate (", line, StringComparison.Ordinal);
        Assert.EndsWith("); check Kestrel__Certificates__Default__Path, __KeyPath and __Password", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_without_permission_is_explained()
    {
        var denied = new SocketException((int)SocketError.AccessDenied);

        Assert.Equal(
            "no permission to listen on http://localhost:80; ports below 1024 are reserved for root, use another one, e.g. Urls=http://localhost:5080",
            ListenException.ReasonOf(denied, [("Urls", "http://localhost:80")]));
        Assert.Null(ListenException.ReasonOf(new InvalidOperationException("a bug"), [("Urls", "http://localhost:80")]));
    }

    private static string Failed(ProgramResult result)
    {
        Assert.Equal(2, result.ExitCode);
        var line = Assert.Single(result.Errors);
        Assert.StartsWith("catalogue: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output, text => text.StartsWith("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal));
        return line;
    }
}
