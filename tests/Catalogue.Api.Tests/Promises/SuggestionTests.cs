using Catalogue.Oracle;

namespace Catalogue.Api.Tests.Promises;

/// <summary>What is suggested is what comparing every name finds, and every count is the length of its list.</summary>
[Collection(OneGeneratedCatalogue.Name)]
public sealed class SuggestionTests(GeneratedCatalogue catalogue)
{
    private const string Letters = "abcdeiklnoprstuöéł";

    private readonly Random _random = new(5);

    [Fact]
    public async Task Beginnings_of_words_suggest_what_has_them()
    {
        foreach (var name in Names(80))
            await CheckAsync(string.Join(' ', Chosen(name).Select(word => word[.._random.Next(1, word.Length + 1)])));
    }

    [Fact]
    public async Task A_typo_in_a_longer_word_suggests_what_may_be_meant()
    {
        foreach (var name in Names(120))
            await CheckAsync(string.Join(' ', Chosen(name).Select(Mistyped)));
    }

    [Fact]
    public async Task Case_and_marks_do_not_matter()
    {
        foreach (var name in Names(30))
            await CheckAsync(string.Concat(name.ToUpperInvariant().Take(100)));
    }

    [Fact]
    public async Task Nothing_typed_suggests_the_largest() => await CheckAsync("");

    [Fact]
    public async Task Only_what_is_asked_for_is_suggested()
    {
        foreach (var kind in PlainSuggestions.Kinds)
        {
            var reply = await catalogue.Browser.GetAsync($"/suggest?q=a&kind={kind}&perPage=20");
            Assert.All(reply.Items, item => Assert.Equal(kind, (string)item["kind"]!));
            Assert.Equal(catalogue.Oracle.Suggest("a", 20).Where(line => line.StartsWith(kind, StringComparison.Ordinal)), reply.Items.Select(Line));
        }
    }

    private async Task CheckAsync(string typed)
    {
        if (typed.Length > 0 && PlainWords.Of(typed).Length == 0)
            return;

        var limit = _random.Next(1, 8);
        var reply = await catalogue.Browser.GetAsync($"/suggest?perPage={limit}{(typed.Length == 0 ? "" : $"&q={Uri.EscapeDataString(typed)}")}");
        OracleChecks.Same(new Ask(reply.Url), catalogue.Oracle.Suggest(typed, limit), reply.Items.Select(Line));
        foreach (var claim in Claim.In(reply.Body))
            Assert.Equal(claim.Count, (await catalogue.Browser.GetAsync(claim.Url)).Total);
        foreach (var item in reply.Items)
            Assert.Equal((string)item["id"]!, (string)(await catalogue.Browser.GetAsync((string)item["url"]!)).Body[(string)item["kind"]! == "category" ? "code" : "id"]!);
    }

    private IEnumerable<string> Names(int count)
    {
        string[] names = [.. catalogue.Oracle.Authors.Select(author => author.Name), .. catalogue.Oracle.Papers.Select(paper => paper.Title),
            .. catalogue.Oracle.Papers.SelectMany(paper => paper.Affiliations).Select(affiliation => affiliation.Name),
            .. catalogue.Oracle.Categories.Values.SelectMany(category => new[] { category.Name, category.Id })];
        return Enumerable.Range(0, count).Select(_ => names[_random.Next(names.Length)]).Where(name => PlainWords.Of(name).Length > 0);
    }

    private IEnumerable<string> Chosen(string name)
    {
        var words = PlainWords.Of(name);
        return Enumerable.Range(0, _random.Next(1, 3)).Select(_ => words[_random.Next(words.Length)]);
    }

    private string Mistyped(string word)
    {
        var (at, letter) = (_random.Next(word.Length), Letters[_random.Next(Letters.Length)]);
        return _random.Next(4) switch
        {
            0 => word.Insert(at, $"{letter}"),
            1 => word.Remove(at, 1),
            2 => word[..at] + letter + word[(at + 1)..],
            _ => at + 1 < word.Length ? word[..at] + word[at + 1] + word[at] + word[(at + 2)..] : word,
        };
    }

    private static string Line(System.Text.Json.Nodes.JsonObject item) =>
        $"{item["kind"]} {item["id"]}: {item["count"]}{((bool)item["typo"]! ? " typo" : "")}";
}
