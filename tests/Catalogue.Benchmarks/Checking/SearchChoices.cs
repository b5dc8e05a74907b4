using Catalogue.Oracle;

namespace Catalogue.Benchmarks.Checking;

/// <summary>Queries of every kind, made of words that some of the papers really have.</summary>
internal sealed class SearchChoices
{
    private const int Pages = 10;
    private const int CommonWords = 40;

    private readonly Vocabulary _vocabulary;
    private readonly Random _random;
    private readonly List<string[]> _texts;
    private readonly List<string[]> _names;
    private readonly string[] _common;
    private readonly string[] _rare;

    private SearchChoices(Vocabulary vocabulary, Random random, IReadOnlyList<PlainPaper> papers)
    {
        (_vocabulary, _random) = (vocabulary, random);
        _texts = [.. papers.SelectMany(paper => new[] { paper.Title, paper.Abstract ?? "" }).Select(PlainWords.Of).Where(words => words.Length > 2)];
        _names = [.. papers.SelectMany(paper => paper.Authors).Select(author => PlainWords.Of(author.Name)).Where(words => words.Length > 0)];
        var words = _texts.SelectMany(text => text.Distinct()).CountBy(word => word)
            .OrderByDescending(word => word.Value).Select(word => word.Key).ToList();
        _common = [.. words.Take(CommonWords)];
        _rare = [.. words.Skip(words.Count / 2)];
    }

    /// <summary>As many different queries as asked, or as there are.</summary>
    public static async Task<IReadOnlyDictionary<string, PlainSearch>> SearchesAsync(Service service, Vocabulary vocabulary, Random random, int count)
    {
        var papers = new List<PlainPaper>();
        var total = (await service.GetAsync("/papers?perPage=1")).Total;
        for (var page = 0; page < Pages; page++)
        {
            var number = random.Next((total + 199) / 200) + 1;
            papers.AddRange((await service.GetAsync($"/papers?perPage=200&page={number}")).Read<PlainPaper[]>("items"));
        }

        var choices = new SearchChoices(vocabulary, random, papers);
        return Enumerable.Range(0, count).Select(choices.Search).DistinctBy(search => search.Text).ToDictionary(search => search.Text);
    }

    private PlainSearch Search(int kind) => (kind % 14) switch
    {
        0 => new([Word(Rare)]),
        1 => new([Word(Common)]),
        2 => new([Word(Common), Word(Common)]),
        3 => new([Phrase(_texts, 2)]),
        4 => new([Phrase(_texts, 3)]),
        5 => new([Prefix(Rare, 4)]),
        6 => new([Prefix(Common, 2)]),
        7 => new([Word(Common), Not(Common)]),
        8 => new([Not(Common)]),
        9 => new([Word(Rare)], [Word(Rare)]),
        10 => new([Word(Common), Word(Rare)], [Phrase(_texts, 2), Not(Common)]),
        11 => new([Phrase(_names, 2)]),
        12 => new([Word(Any(_names)[^1]), Word(Common)]),
        _ => new([Word(Common), Prefix(Rare, 3)], [Not(Rare), Word(Common)]),
    };

    private string Common => Any(_common);

    private string Rare => Any(_rare);

    private SearchUnit Word(string word) => new(_vocabulary, isNegated: false, isPrefix: false, word);

    private SearchUnit Not(string word) => new(_vocabulary, isNegated: true, isPrefix: false, word);

    private SearchUnit Prefix(string word, int length) =>
        new(_vocabulary, isNegated: false, isPrefix: true, word[..Math.Min(length, word.Length)]);

    private SearchUnit Phrase(List<string[]> texts, int length)
    {
        var words = Any(texts);
        var start = _random.Next(Math.Max(1, words.Length - length + 1));
        return new(_vocabulary, isNegated: false, isPrefix: false, [.. words.Skip(start).Take(length)]);
    }

    private T Any<T>(IReadOnlyList<T> some) => some[_random.Next(some.Count)];
}
