using System.Net;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Addresses;

/// <summary>A catalogue behind a proxy: what arrives is what the proxy makes of a request.</summary>
internal sealed class AddressedCatalogue(params (string Key, string Value)[] settings) : IAsyncDisposable
{
    private readonly CatalogueFactory _factory = new(isSeeded: true, settings);

    /// <summary>Sends a request as it reaches the program.</summary>
    /// <param name="from">Who opened the connection.</param>
    public async Task<Answered> SendAsync(string path, string host = "inner.example:5080", string from = "127.0.0.1", string? accept = null, params (string Name, string Value)[] headers)
    {
        var http = await _factory.Server.SendAsync(context =>
        {
            context.Request.Method = "GET";
            context.Request.Scheme = "http";
            context.Request.Host = new(host);
            context.Request.Path = path.Split('?')[0];
            context.Request.QueryString = new(path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] : "");
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            if (accept is not null)
                context.Request.Headers.Accept = accept;
            foreach (var (name, value) in headers)
                context.Request.Headers[name] = value;
        });
        using var reader = new StreamReader(http.Response.Body);
        return new Answered(http.Response.StatusCode, await reader.ReadToEndAsync(), http.Response.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
    }

    public ValueTask DisposeAsync() => _factory.DisposeAsync();
}

/// <summary>An answer as the proxy gets it.</summary>
internal sealed record Answered(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
