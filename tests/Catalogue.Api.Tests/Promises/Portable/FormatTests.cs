using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Portable;

/// <summary>P5: every paper and every list of papers leaves in every format, whole.</summary>
public sealed class FormatTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    /// <summary>Media type and file extension of each, and what comes once in a document for each of its papers.</summary>
    private static readonly Dictionary<string, (string MediaType, string Extension, string OncePerPaper)> Formats = new()
    {
        ["jsonl"] = ("application/jsonl", "jsonl", "}\n"),
        ["csv"] = ("text/csv; charset=utf-8", "csv", "\r\n"),
        ["bibtex"] = ("application/x-bibtex; charset=utf-8", "bib", "@misc{"),
        ["ris"] = ("application/x-research-info-systems; charset=utf-8", "ris", "TY  - "),
        ["csl"] = ("application/vnd.citationstyles.csl+json", "csl.json", "\"type\":\"article\""),
        ["jsonld"] = ("application/ld+json", "jsonld", "\"ScholarlyArticle\""),
        ["atom"] = ("application/atom+xml", "atom", "<entry"),
        ["dc"] = ("application/x-dc+xml", "xml", "<oai_dc:dc "),
    };

    private readonly HttpClient _client = catalogue.Client;

    public static TheoryData<string> Names => [.. Formats.Keys];

    [Fact]
    public async Task There_are_no_others() => Assert.Equal(
        Formats.Keys.Prepend("json"),
        JsonNode.Parse(await _client.GetStringAsync(new Uri("/filters", UriKind.Relative)))!["formats"]!.AsArray().Select(format => (string)format!["name"]!));

    [Theory, MemberData(nameof(Names))]
    public async Task Every_list_leaves_whole(string name)
    {
        foreach (var path in SamplePaths.PaperLists)
        {
            var total = (int)JsonNode.Parse(await _client.GetStringAsync(new Uri($"{path}?category=CL", UriKind.Relative)))!["total"]!;
            using var response = await _client.AskAsync($"{path}?category=CL&format={name}");

            Assert.Equal((200, $"{total}"), ((int)response.StatusCode, response.Header("Catalogue-Total")));
            Assert.Equal(total, Papers(name, await response.Content.ReadAsStringAsync()));
            Assert.False(response.HasHeader("Link"));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task What_is_accepted_is_as_what_is_named(string name)
    {
        var (mediaType, extension, _) = Formats[name];
        foreach (var path in new[] { "/papers?year=2023", SamplePaths.Paper })
        {
            using var named = await _client.AskAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format={name}");
            using var accepted = await _client.AskAsync(path, ("Accept", $"text/html, {mediaType};q=0.5"));

            Assert.Equal(await named.Content.ReadAsByteArrayAsync(), await accepted.Content.ReadAsByteArrayAsync());
            Assert.Equal(mediaType, accepted.Header("Content-Type"));
            Assert.EndsWith($".{extension}\"", accepted.Header("Content-Disposition"), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task What_the_client_has_is_not_sent_again(string name)
    {
        var url = $"/papers?format={name}";
        var tag = await _client.TagAsync(url);
        using var known = await _client.AskAsync(url, ("If-None-Match", tag));
        using var head = await _client.AskAsync("HEAD", url);

        Assert.Equal((304, 200), ((int)known.StatusCode, (int)head.StatusCode));
        Assert.Equal(tag, head.Header("ETag"));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(tag, await _client.TagAsync("/papers"));
        Assert.NotEqual(tag, await _client.TagAsync(url, ("Accept-Encoding", "br")));
    }

    [Theory]
    [InlineData("application/json;q=0.5, application/x-bibtex", "application/x-bibtex; charset=utf-8")]
    public async Task The_format_that_is_accepted_most_is_sent(string accept, string mediaType)
    {
        using var response = await _client.AskAsync("/papers", ("Accept", accept));
        Assert.Equal((200, mediaType), ((int)response.StatusCode, response.Header("Content-Type")));
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+1"), InlineData("-1"), InlineData("@SUM(A1)"), InlineData("\ttab"), InlineData("=\"a\",b\n")]
    public async Task A_spreadsheet_calculates_nothing(string title)
    {
        await using var written = new CatalogueFactory(isSeeded: false);
        using var client = written.CreateClient();
        await written.StoreAsync("k", title);

        var csv = await client.GetStringAsync(new Uri("/papers?format=csv&fields=title", UriKind.Relative));
        Assert.StartsWith("title\r\n", csv, StringComparison.Ordinal);
        Assert.StartsWith("'", csv["title\r\n".Length..].TrimStart('"'), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_page_is_a_page(string name)
    {
        using var page = await _client.AskAsync($"/papers?format={name}&perPage=20");
        Assert.Equal(20, Papers(name, await page.Content.ReadAsStringAsync()));
        Assert.Contains($"format={name}", page.Header("Link"), StringComparison.Ordinal);

        using var last = await _client.AskAsync($"/papers?format={name}&perPage=20&page=3");
        Assert.Equal(10, Papers(name, await last.Content.ReadAsStringAsync()));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task An_empty_list_is_a_document_without_papers(string name)
    {
        using var response = await _client.AskAsync($"/papers?category=CL&year=none&format={name}");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(0, Papers(name, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("format=bibtex&facets=year", "facets", "together with format=json")]
    [InlineData("format=csv&q=model&highlight=true", "highlight", "together with format=json")]
    [InlineData("format=ris&fields=id", "fields", "together with format=json", "together with format=jsonl", "together with format=csv")]
    public async Task What_a_format_has_no_place_for_is_an_error(string query, string parameter, params string[] allowed) =>
        Assert.Equal(allowed, (await _client.GetProblemAsync($"/papers?{query}", 400, "invalid-query")).Only(parameter).Allowed);

    [Fact]
    public async Task What_is_no_paper_is_json()
    {
        await _client.GetProblemAsync("/authors?format=csv", 400, "invalid-query");
        using var response = await _client.AskAsync("/authors", ("Accept", "text/csv"));
        Assert.Equal(406, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("csv"), InlineData("jsonl")]
    public async Task Fields_choose_what_is_there(string name)
    {
        var text = await _client.GetStringAsync(new Uri($"/papers?format={name}&fields=id,authors.name&perPage=1&sort=published", UriKind.Relative));

        Assert.DoesNotContain("abstract", text, StringComparison.Ordinal);
        Assert.Contains(name == "csv" ? "id,authors.name\r\n" : "\"authors\":[{\"name\":", text, StringComparison.Ordinal);
    }

    private static int Papers(string name, string document) => document.Split(Formats[name].OncePerPaper).Length - (name == "csv" ? 2 : 1);
}
