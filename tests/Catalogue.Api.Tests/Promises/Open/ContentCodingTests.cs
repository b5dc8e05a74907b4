using System.IO.Compression;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Open;

/// <summary>P8, compression: the client's choice, and never another content.</summary>
public sealed class ContentCodingTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private const int Small = 860;

    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> All => [.. SamplePaths.All];

    [Theory, MemberData(nameof(All))]
    public async Task Every_coding_decodes_to_the_same_bytes(string path)
    {
        var plain = await BodyAsync(path, "identity");

        foreach (var coding in new[] { "br", "gzip" })
        {
            using var response = await _client.AskAsync(path, ("Accept-Encoding", coding));
            var body = await response.Content.ReadAsByteArrayAsync();

            Assert.Equal(plain.Length >= Small, response.HasHeader("Content-Encoding"));
            Assert.Equal(body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), response.Header("Content-Length"));
            Assert.Equal(plain, response.HasHeader("Content-Encoding") ? Decoded(body, coding) : body);
            Assert.True(plain.Length < Small || body.Length < plain.Length);
        }
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("BR", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("gzip;q=0.5, br;q=0.501", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*;q=0.1, gzip;q=0", "br")]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("identity;q=0.2, gzip;q=0.5", "gzip")]
    [InlineData("identity, br", "br")]
    [InlineData("identity;q=0, gzip", "gzip")]
    [InlineData("br;q=0", null)]
    [InlineData("br;q=0, gzip;q=0.0", null)]
    [InlineData("*;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("deflate, zstd", null)]
    [InlineData("", null)]
    [InlineData(";;;=", null)]
    public async Task The_client_chooses_the_coding(string accepted, string? coding)
    {
        using var response = await _client.AskAsync("/papers", ("Accept-Encoding", accepted));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(coding, response.HasHeader("Content-Encoding") ? response.Header("Content-Encoding") : null);
    }

    [Fact]
    public async Task Without_the_header_nothing_is_compressed() => Assert.False((await _client.AskAsync("/papers")).HasHeader("Content-Encoding"));

    [Fact]
    public async Task Small_bodies_are_not_compressed()
    {
        using var response = await _client.AskAsync("/papers?fields=id&perPage=1", ("Accept-Encoding", "br, gzip"));

        Assert.False(response.HasHeader("Content-Encoding"));
        Assert.Equal("Accept, Accept-Encoding", response.Header("Vary"));
    }

    private async Task<byte[]> BodyAsync(string path, string coding)
    {
        using var response = await _client.AskAsync(path, ("Accept-Encoding", coding));
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static byte[] Decoded(byte[] body, string coding)
    {
        using var encoded = new MemoryStream(body);
        using Stream decoding = coding == "br" ? new BrotliStream(encoded, CompressionMode.Decompress) : new GZipStream(encoded, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        decoding.CopyTo(plain);
        return plain.ToArray();
    }
}
