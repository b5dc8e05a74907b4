using Catalogue.Api.Tests.Infrastructure;
using CsCheck;

namespace Catalogue.Api.Tests.Promises.Strict;

/// <summary>P3, values in any characters and octets: understood or refused, and never a failure of the program.</summary>
public sealed class EncodingTests(SeededCatalogue catalogue) : IClassFixture<SeededCatalogue>
{
    private readonly HttpClient _client = catalogue.Client;

    [Theory]
    [InlineData("%FF")]
    [InlineData("a%C3")]
    [InlineData("%ED%A0%80")]
    [InlineData("%C0%AF")]
    public async Task An_escape_that_is_no_text_is_an_error(string value)
    {
        foreach (var name in new[] { "q", "category", "fields", "cursor" })
        {
            var fault = (await _client.GetProblemAsync($"/papers?{name}={value}", 400, "invalid-query")).Only(name);

            Assert.Equal(value, fault.Received);
            Assert.Equal(["UTF-8 in percent-escapes; '%' itself is '%25'"], fault.Allowed);
        }
    }

    [Fact]
    public async Task A_name_with_an_escape_that_is_no_text_is_an_error() =>
        (await _client.GetProblemAsync("/papers?categor%FF=CL", 400, "invalid-query")).Only("categor%FF");

    [Theory]
    [InlineData("/papers?%63ategory=C%4C")]
    [InlineData("/papers?category=%43%4c")]
    [InlineData("/papers?category=CL%2CLG")]
    [InlineData("/%70apers?q=%E8%AF%AD+language+100%25")]
    [InlineData("/papers/%77hose-opinions-do-language-models-reflect")]
    public async Task Escapes_mean_what_they_stand_for(string path) =>
        Assert.Equal(200, (int)(await _client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);

    [Theory]
    [InlineData("%00")]
    [InlineData("%EF%BF%BD")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%E2%80%AE")]
    public async Task Strange_characters_name_nothing(string value)
    {
        foreach (var name in new[] { "category", "affiliation", "author", "year", "from", "hasCode", "sort", "perPage", "fields", "facets", "format", "cursor" })
            (await _client.GetProblemAsync($"/papers?{name}={value}", 400, "invalid-query")).Only(name);
    }

    [Fact]
    public async Task A_long_value_is_received_whole_and_told_short()
    {
        var value = string.Concat(Enumerable.Repeat("x\U0001F600", 60));

        var problem = await _client.GetProblemAsync("/papers?category=" + Uri.EscapeDataString(value), 400, "invalid-query");

        Assert.Equal(value, problem.Only("category").Received);
        Assert.True(problem.Detail.Length < 200);
        Assert.DoesNotContain('\uFFFD', problem.Detail);
    }

    [Fact]
    public async Task No_search_throws() =>
        await Gen.OneOf(Gen.String, Words).SampleAsync(async text => await AnswersAsync(text), iter: 300, threads: 1);

    [Theory]
    [InlineData("-a ", 333)]
    [InlineData("a OR ", 199)]
    [InlineData("a -b OR ", 124)]
    [InlineData("a ", 500)]
    [InlineData("\"a b\" ", 166)]
    [InlineData("\"", 999)]
    [InlineData("a* ", 333)]
    [InlineData("(", 1000)]
    [InlineData("OR ", 333)]
    [InlineData("\U0001F600", 500)]
    public async Task No_search_is_too_deep(string part, int times) => await AnswersAsync(string.Concat(Enumerable.Repeat(part, times)));

    [Fact]
    public async Task A_search_that_is_too_long_is_an_error() =>
        (await _client.GetProblemAsync("/papers?q=" + new string('a', 1001), 400, "invalid-query")).Only("q");

    private static readonly string[] Pieces =
        ["a", "model*", "\"", "-", "OR", " ", "(", ")", "*", ":", "AND", "NOT", "NEAR", "^", "{", "\0", "é", "title", "+"];

    private static Gen<string> Words { get; } =
        Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 30].Select(string.Concat);

    private async Task AnswersAsync(string text)
    {
        var escaped = string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(octet => $"%{octet:X2}"));
        foreach (var query in new[] { $"q={escaped}&highlight=true&facets=year", $"q={escaped}&sort=title" })
        {
            using var response = await _client.GetAsync(new Uri($"/papers?{query}", UriKind.Relative));

            Assert.True((int)response.StatusCode is 200 or 400, $"{query}: {response.StatusCode}");
        }
    }
}
