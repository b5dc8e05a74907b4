using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>A seeded catalogue behind the real server, on a free port of the loopback.</summary>
public sealed class ServedCatalogue : IAsyncLifetime
{
    private CatalogueFactory Factory { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public Task InitializeAsync()
    {
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Factory.Serve() };
        return Task.CompletedTask;
    }

    /// <summary>Sends octets as they are, and reads until the server ends the connection.</summary>
    public async Task<string> SendAsync(string text)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", Client.BaseAddress!.Port, timeout.Token);
        var answer = new MemoryStream();
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text), timeout.Token);
        try
        {
            await socket.GetStream().CopyToAsync(answer, timeout.Token);
        }
        catch (IOException)
        {
            // The server may end a connection with a reset when it has not read everything.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    public async Task<string> NextAsync(string list) =>
        (string)JsonNode.Parse(await Client.GetStringAsync(new Uri(list, UriKind.Relative)))!["page"]!["next"]!;

    public async Task<IEnumerable<string>> IdsAsync(string list) =>
        JsonNode.Parse(await Client.GetStringAsync(new Uri($"{list}?perPage=200", UriKind.Relative)))!["items"]!.AsArray().Select(item => (string)item!["id"]!);

    /// <summary>Every spelling of a category that is listed.</summary>
    public async Task<IEnumerable<string>> CategoriesAsync() =>
        JsonNode.Parse(await Client.GetStringAsync(new Uri("/filters", UriKind.Relative)))!["filters"]![0]!["values"]!.AsArray().Select(value => (string)value!);

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Factory.DisposeAsync();
    }
}
