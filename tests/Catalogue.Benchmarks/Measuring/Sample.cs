using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>What a catalogue holds, as far as requests are made of it. Everything is asked of the server, so that any catalogue will do.</summary>
public sealed partial class Sample
{
    private const int Pages = 40;
    private const int PerPage = 200;

    private readonly HttpClient _client;
    private readonly List<string[]> _texts = [];
    private readonly Random _random = new(1);

    private Sample(HttpClient client) => _client = client;

    public int Papers { get; private set; }

    public IReadOnlyList<string> Ids { get; private set; } = [];

    public IReadOnlyList<string> Categories { get; private set; } = [];

    public IReadOnlyList<string> Affiliations { get; private set; } = [];

    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>Names of authors, affiliations and categories, and titles, as somebody may type them.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public IReadOnlyList<string> Years { get; private set; } = [];

    public string? Researcher { get; private set; }

    /// <summary>The words of titles and abstracts, those in most papers first.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    public static async Task<Sample> TakeAsync(HttpClient client)
    {
        var sample = new Sample(client);
        await sample.TakeAsync();
        return sample;
    }

    /// <summary>Pairs of words that stand next to each other somewhere.</summary>
    public IEnumerable<string> Phrases() => Endlessly(_texts.Where(text => text.Length > 1).ToList())
        .Select(text => (Text: text, At: _random.Next(text.Length - 1))).Select(at => $"{at.Text[at.At]} {at.Text[at.At + 1]}").Distinct();

    /// <summary>Any of them, again and again, in an order that is always the same.</summary>
    public IEnumerable<T> Endlessly<T>(IReadOnlyList<T> values)
    {
        while (values.Count > 0)
            yield return values[_random.Next(values.Count)];
    }

    private async Task TakeAsync()
    {
        var first = await GetAsync("/papers?perPage=1&facets=year");
        Papers = first.GetProperty("total").GetInt32();
        Years = [.. first.GetProperty("facets").GetProperty("year").GetProperty("values").EnumerateArray()
            .Where(year => year.GetProperty("count").GetInt32() > 0).Select(year => Text(year, "value")).Where(year => year != "none")];
        Researcher = (await ItemsAsync("/researchers", 1)).Select(item => Text(item, "id")).FirstOrDefault();

        var papers = await ItemsAsync("/papers", Pages);
        var categories = await ItemsAsync("/categories", 1);
        var affiliations = await ItemsAsync("/affiliations", 5);
        var authors = await ItemsAsync("/authors", 10);
        Ids = Select(papers, "id");
        Categories = Select(categories, "code");
        Affiliations = Select(affiliations, "id");
        Authors = Select(authors, "id");
        Names = [.. Select(authors, "name"), .. Select(affiliations, "name"), .. Select(categories, "name"), .. Select(papers, "title")];
        _texts.AddRange(papers.Select(paper => WordsOf($"{Text(paper, "title")} {Text(paper, "abstract")}")));
        Words = [.. _texts.SelectMany(text => text.Distinct()).CountBy(word => word).OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key)];
    }

    /// <summary>Items of pages all over a list.</summary>
    private async Task<IReadOnlyList<JsonElement>> ItemsAsync(string path, int pages)
    {
        var total = (await GetAsync($"{path}?perPage=1")).GetProperty("total").GetInt32();
        var last = (total + PerPage - 1) / PerPage;
        List<JsonElement> items = [];
        foreach (var page in Enumerable.Range(0, Math.Min(pages, last)).Select(at => 1 + (int)((long)at * last / pages)))
        {
            var list = await GetAsync(string.Create(CultureInfo.InvariantCulture, $"{path}?perPage={PerPage}&page={page}"));
            items.AddRange(list.GetProperty("items").EnumerateArray());
        }

        return items;
    }

    private Task<JsonElement> GetAsync(string path) => _client.GetFromJsonAsync<JsonElement>(path);

    private static IReadOnlyList<string> Select(IEnumerable<JsonElement> items, string property) => [.. items.Select(item => Text(item, property))];

    private static string Text(JsonElement item, string property) => item.GetProperty(property).GetString() ?? "";

    private static string[] WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word();
}
