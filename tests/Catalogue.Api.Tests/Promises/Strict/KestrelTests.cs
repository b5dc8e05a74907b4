using System.Text;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3 over the real server, where addresses and headers have limits of their own.</summary>
public sealed class KestrelTests(ServedCatalogue catalogue) : IClassFixture<ServedCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    [Theory]
    [InlineData(8_193)]
    [InlineData(20_000)]
    [InlineData(32_700)]
    public async Task An_address_that_is_too_long_is_a_problem_of_ours(int length)
    {
        var problem = await _client.GetProblemAsync("/papers?q=" + new string('a', length - "/papers?q=".Length), 414, "uri-too-long");

        var fault = problem.Only("path and query");
        Assert.Equal($"{length} bytes", fault.Received);
        Assert.Equal(["at most 8192 bytes"], fault.Allowed);
    }

    [Fact]
    public async Task An_address_of_the_greatest_length_is_read() =>
        (await _client.GetProblemAsync("/papers?q=" + new string('a', 8_192 - "/papers?q=".Length), 400, "invalid-query")).Only("q");

    [Fact]
    public async Task A_path_that_is_too_long_is_a_problem_of_ours() =>
        await _client.GetProblemAsync("/papers/" + new string('a', 10_000), 414, "uri-too-long");

    [Fact]
    public async Task A_link_to_the_next_page_is_followed_though_it_is_longer()
    {
        var authors = string.Join(',', await catalogue.IdsAsync("/authors"));
        var papers = string.Join(',', await catalogue.IdsAsync("/papers"));
        var affiliations = string.Join(',', await catalogue.IdsAsync("/affiliations"));
        const string Fields = "id,title,abstract,published,publishedYearInferred,category,categories,authors,affiliations,hasCode,codeUrl,links,sources";
        var list = $"/papers?perPage=1&author={authors}&coauthor={authors}&id={papers}&affiliation=none,{affiliations}&fields={Fields}";
        list += "&category=" + string.Join(',', await catalogue.CategoriesAsync()) + "&year=2022,2023";
        list += string.Concat(Enumerable.Range(1800, Math.Min(198, (8_192 - list.Length) / 5)).Select(year => $",{year}"));

        var next = await catalogue.NextAsync(list);
        Assert.InRange(list.Length, 7_000, 8_192);
        Assert.True(next.Length > 8_192, $"{list.Length} became {next.Length}");
        using var response = await _client.GetAsync(new Uri(next, UriKind.Relative));

        Assert.Equal(200, (int)response.StatusCode);
    }

    /// <summary>What the server rejects before there is a request is a problem like every other, and the connection ends.</summary>
    [Theory]
    [InlineData("GET /papers?q=Sch\u00c3\u00bctze HTTP/1.1\r\nHost: x\r\n\r\n", 400, "invalid-request", "Percent-encode")]
    [InlineData("GET /papers/Sch\u00c3\u00bctze HTTP/1.1\r\nHost: x\r\n\r\n", 400, "invalid-request", "Percent-encode")]
    [InlineData("GET /papers/%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400, "invalid-request", "control characters")]
    [InlineData("GET /papers\r\n\r\n", 400, "invalid-request", "request line")]
    [InlineData("GET /papers HTTP/1.1\r\n\r\n", 400, "invalid-request", "Host")]
    [InlineData("GET /papers HTTP/1.1\r\nHost: a b\r\n\r\n", 400, "invalid-request", "Host")]
    [InlineData("GET /papers HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400, "invalid-request", "content length")]
    public async Task What_is_no_request_is_a_problem(string text, int status, string code, string said) =>
        AssertProblem(await catalogue.SendAsync(text), status, code, said);

    [Fact]
    public async Task An_address_beyond_what_the_server_reads_is_a_problem() => AssertProblem(
        await catalogue.SendAsync($"GET /papers?q={new string('a', 33_000)} HTTP/1.1\r\nHost: x\r\n\r\n"), 414, "uri-too-long", "8,192 bytes");

    [Fact]
    public async Task Headers_beyond_what_the_server_reads_are_a_problem() => AssertProblem(
        await catalogue.SendAsync($"GET /papers HTTP/1.1\r\nHost: x\r\nX: {new string('a', 33_000)}\r\n\r\n"), 431, "headers-too-large", "headers");

    [Fact]
    public async Task A_request_that_is_rejected_does_not_spoil_the_answer_before_it()
    {
        var answers = await catalogue.SendAsync("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\nGET /papers?q=\u00c3\u00bc HTTP/1.1\r\nHost: x\r\n\r\n");
        var second = answers.IndexOf("HTTP/1.1 400", StringComparison.Ordinal);

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answers, StringComparison.Ordinal);
        Assert.EndsWith("{\"status\":\"live\"}", answers[..second], StringComparison.Ordinal);
        AssertProblem(answers[second..], 400, "invalid-request", "Percent-encode");
    }

    [Fact]
    public async Task A_rejected_head_has_no_body()
    {
        var answer = await catalogue.SendAsync("HEAD /papers HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    private static void AssertProblem(string answer, int status, string code, string said)
    {
        var (head, body) = (answer.Split("\r\n\r\n")[0], answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        var problem = JsonNode.Parse(body)!;

        Assert.StartsWith($"HTTP/1.1 {status} ", head, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/problem+json", head, StringComparison.Ordinal);
        Assert.Contains("Connection: close", head, StringComparison.Ordinal);
        Assert.Contains($"Content-Length: {Encoding.UTF8.GetByteCount(body)}", head, StringComparison.Ordinal);
        Assert.Equal(($"/problems/{code}", status), ((string)problem["type"]!, (int)problem["status"]!));
        Assert.Contains(said, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("100%")]
    [InlineData("%4")]
    [InlineData("%zz")]
    [InlineData("%%41")]
    [InlineData("%u0041")]
    public async Task An_escape_that_is_none_is_an_error(string value)
    {
        foreach (var path in new[] { "/papers?q=", "/papers?category=", "/authors?name=", "/health/live?" })
        {
            var answer = await catalogue.SendAsync($"GET {path}{value} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", answer, StringComparison.Ordinal);
            Assert.Contains("'%' itself is '%25'", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/papers/%zz")]
    [InlineData("/papers/%FF")]
    [InlineData("/papers/a%2Fb")]
    [InlineData("/papers/%252F")]
    [InlineData("/authors/a%2Fb/papers")]
    public async Task Escapes_in_a_path_that_are_no_text_name_nothing(string path)
    {
        var answer = await catalogue.SendAsync($"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 404 Not Found\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/problem+json\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_never_sent_does_not_hold_the_answer_up() =>
        Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n",
            await catalogue.SendAsync("GET /papers HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
}
