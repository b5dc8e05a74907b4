using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Catalogue.Api.Tests.Addresses;

/// <summary>What leaves the service has complete addresses: the public one, else the forwarded one, else the request's own.</summary>
public sealed class AbsoluteAddressTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly (string Name, string Value)[] Forwarded =
        [("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "lab.example"), ("X-Forwarded-Prefix", "/catalogue")];

    [Fact]
    public async Task The_public_address_wins()
    {
        await using var catalogue = new AddressedCatalogue(("PublicUrl", "https://lab.example/catalogue"), ("TrustedProxies", "127.0.0.1"));

        await AssertBaseAsync(catalogue, "https://lab.example/catalogue", "10.1.2.3");
        await AssertBaseAsync(catalogue, "https://lab.example/catalogue", "127.0.0.1", ("X-Forwarded-Host", "other.example"));
    }

    [Fact]
    public async Task A_trusted_proxy_forwards_the_address()
    {
        await using var catalogue = new AddressedCatalogue(("TrustedProxies", "10.0.0.0/8, 192.0.2.1"));

        await AssertBaseAsync(catalogue, "https://lab.example/catalogue", "192.0.2.1", Forwarded);
        await AssertBaseAsync(catalogue, "https://lab.example/catalogue", "10.9.9.9", Forwarded);
    }

    [Fact]
    public async Task Anybody_else_forwards_nothing()
    {
        await using var catalogue = new AddressedCatalogue(("TrustedProxies", "10.0.0.0/8"));
        await using var trusting = new AddressedCatalogue();

        await AssertBaseAsync(catalogue, "http://inner.example:5080", "192.0.2.1", Forwarded);
        await AssertBaseAsync(catalogue, "http://inner.example:5080", "127.0.0.1", Forwarded);
        await AssertBaseAsync(trusting, "http://inner.example:5080", "127.0.0.1", Forwarded);
    }

    /// <summary>A proxy hands on the headers that it does not set itself; they cannot lead readers elsewhere.</summary>
    [Theory]
    [InlineData("X-Forwarded-Prefix", "//evil.example")]
    [InlineData("X-Forwarded-Prefix", "/a b")]
    [InlineData("X-Forwarded-Prefix", "https://evil.example")]
    [InlineData("X-Forwarded-Proto", "javascript")]
    public async Task What_is_forwarded_has_to_be_what_it_says(string name, string value)
    {
        await using var catalogue = new AddressedCatalogue(("TrustedProxies", "127.0.0.1"));

        await AssertBaseAsync(catalogue, "http://inner.example:5080", "127.0.0.1", (name, value));
    }

    /// <summary>One request never changes what another is answered.</summary>
    [Fact]
    public async Task An_answer_is_remembered_for_its_own_address_only()
    {
        await using var catalogue = new AddressedCatalogue(("TrustedProxies", "10.0.0.1"));
        var first = await catalogue.SendAsync("/papers?perPage=2", host: "evil.example", from: "10.0.0.1", headers: [("X-Forwarded-Prefix", "/evil")]);
        var second = await catalogue.SendAsync("/papers?perPage=2", host: "good.example");
        var again = await catalogue.SendAsync("/papers?perPage=2", host: "good.example", headers: [("If-None-Match", first.Header("ETag")!)]);
        var own = await catalogue.SendAsync("/papers?perPage=2", host: "good.example", headers: [("If-None-Match", second.Header("ETag")!)]);

        Assert.Contains("/evil/papers", first.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", second.Body, StringComparison.Ordinal);
        Assert.NotEqual(first.Header("ETag"), second.Header("ETag"));
        Assert.Equal((200, 304), (again.Status, own.Status));
        foreach (var format in new[] { "atom", "jsonld", "dc" })
        {
            var evil = await catalogue.SendAsync($"/papers?format={format}", host: "evil.example");
            var good = await catalogue.SendAsync($"/papers?format={format}", host: "good.example");

            Assert.DoesNotContain("evil", good.Body, StringComparison.Ordinal);
            Assert.NotEqual(evil.Header("ETag"), good.Header("ETag"));
        }
    }

    [Theory]
    [InlineData("PublicUrl", "lab.example")]
    [InlineData("PublicUrl", "ftp://lab.example")]
    [InlineData("PublicUrl", "https://lab.example/?a=1")]
    [InlineData("PathBase", "catalogue")]
    [InlineData("PathBase", "//evil")]
    [InlineData("TrustedProxies", "proxy.example")]
    [InlineData("TrustedProxies", "10.0.0.0/99")]
    public void A_wrong_setting_stops_the_start(string key, string value)
    {
        var settings = new global::Catalogue.Api.Http.AddressSettings();
        typeof(global::Catalogue.Api.Http.AddressSettings).GetProperty(key)!.SetValue(settings, value);
        var error = Assert.Single(new global::Catalogue.Api.Http.AddressSettingsValidator().Validate(settings).Errors);

        Assert.Equal(key, error.PropertyName);
        Assert.StartsWith("must be ", error.ErrorMessage, StringComparison.Ordinal);
        Assert.EndsWith($", not '{value}'", error.ErrorMessage, StringComparison.Ordinal);
    }

    private static async Task AssertBaseAsync(AddressedCatalogue catalogue, string address, string from, params (string Name, string Value)[] headers)
    {
        var atom = XDocument.Parse((await catalogue.SendAsync("/papers?category=CL&format=atom", from: from, headers: headers)).Body).Root!;
        var entry = atom.Element(Atom + "entry")!;
        var id = entry.Elements(Atom + "link").Single(link => (string)link.Attribute("rel")! == "alternate").Attribute("href")!.Value;
        var graph = JsonNode.Parse((await catalogue.SendAsync("/papers?category=CL&format=jsonld", from: from, headers: headers)).Body)!["@graph"]![0]!;
        var dublin = XDocument.Parse((await catalogue.SendAsync("/papers?category=CL&format=dc", from: from, headers: headers)).Body);

        Assert.StartsWith($"{address}/papers?category=CL", atom.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.StartsWith($"{address}/papers/", id, StringComparison.Ordinal);
        Assert.Equal(id, (string)graph["@id"]!);
        Assert.StartsWith($"{address}/authors/", (string)graph["author"]![0]!["url"]!, StringComparison.Ordinal);
        Assert.Contains(dublin.Descendants(DublinCore + "identifier"), identifier => identifier.Value == id);
    }
}
