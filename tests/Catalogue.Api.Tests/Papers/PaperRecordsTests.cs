using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Data.Writing;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Papers;

/// <summary>What each source says of a paper stays readable, also what another one says otherwise.</summary>
public sealed class PaperRecordsTests : IAsyncDisposable
{
    private readonly CatalogueFactory _catalogue = new();

    [Fact]
    public async Task What_a_newer_source_says_otherwise_hides_nothing()
    {
        await StoreAsync("old.bib", 2024, "An old title", "Ada Lovelace", ["Analytical Society"]);
        await StoreAsync("new.bib", 2025, "A new title", "A. Lovelace", []);
        using var client = _catalogue.CreateClient();

        var answer = (await client.GetFromJsonAsync<JsonNode>("/papers/an-old-title/records"))!;
        var paper = (await client.GetFromJsonAsync<JsonNode>("/papers/an-old-title"))!;

        Assert.Equal("an-old-title", (string?)answer["id"]);
        var records = answer["records"]!.AsArray();
        Assert.Equal(["new.bib", "old.bib"], records.Select(record => (string?)record!["name"]));
        Assert.Equal(["A new title", "An old title"], records.Select(record => (string?)record!["says"]!["title"]));
        Assert.Equal(["A. Lovelace", "Ada Lovelace"], records.Select(record => (string?)record!["says"]!["authors"]![0]!["name"]));
        Assert.Equal("Analytical Society", (string?)records[1]!["says"]!["authors"]![0]!["affiliations"]![0]);
        Assert.Equal("volume", (string?)records[1]!["says"]!["other"]![0]!["name"]);
        Assert.Equal("A new title", (string?)paper["title"]);
    }

    [Fact]
    public async Task Authors_have_the_affiliations_that_a_source_says_of_them()
    {
        await StoreAsync("old.bib", 2024, "An old title", "Ada Lovelace", ["Analytical Society"]);
        using var client = _catalogue.CreateClient();

        var paper = (await client.GetFromJsonAsync<JsonNode>("/papers/an-old-title"))!;
        var shipped = (await client.GetFromJsonAsync<JsonNode>(SamplePaths.Paper))!;

        Assert.True(JsonNode.DeepEquals(paper["affiliations"], paper["authors"]![0]!["affiliations"]));
        Assert.Equal("Analytical Society", (string?)paper["affiliations"]![0]!["name"]);
        Assert.All(shipped["authors"]!.AsArray(), author => Assert.False(author!.AsObject().ContainsKey("affiliations")));
    }

    [Fact]
    public async Task Records_of_an_identifier_are_a_paper_of_its_own()
    {
        await _catalogue.Writer.StoreAsync(
            [Source("strange.bib", 2024, new PaperRecord { RecordKey = "1", Title = "A strange identifier", Identifiers = [new IdentifierRecord("doi", "10.1000/records")] })],
            CancellationToken.None);
        using var client = _catalogue.CreateClient();

        Assert.Equal("A strange identifier", (string?)(await client.GetFromJsonAsync<JsonNode>("/papers/doi:10.1000/records"))!["title"]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/papers/doi:10.1000/records/records", UriKind.Relative))).StatusCode);
    }

    public ValueTask DisposeAsync() => _catalogue.DisposeAsync();

    private Task<WriteReport> StoreAsync(string name, int year, string title, string author, IReadOnlyList<string> affiliations) => _catalogue.Writer.StoreAsync(
        [
            Source(name, year, new PaperRecord
            {
                RecordKey = "key",
                Title = title,
                Authors = [new AuthorRecord(author, 1) { Affiliations = affiliations }],
                Identifiers = [new IdentifierRecord("doi", "10.1000/1")],
                Other = [new OtherField("volume", "1")],
            }),
        ],
        CancellationToken.None);

    private static SourceRecord Source(string name, int year, PaperRecord paper) =>
        new(SourceKind.Document, name, new DateOnly(year, 1, 1), null, [paper]);
}
