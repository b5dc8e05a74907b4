using Catalogue.Search;
using Catalogue.Search.Analysis;
using Catalogue.Search.Index;
using CsCheck;

namespace Catalogue.Data.Tests.Search;

/// <summary>What searches cost, counted in bytes of the index.</summary>
public sealed class SearchWorkTests : IDisposable
{
    private const int Papers = 300;

    private readonly PaperIndex _index = new();

    public SearchWorkTests()
    {
        for (var paper = 1; paper <= Papers; paper++)
            _index.Put(paper, SearchDocument.Of($"Buffalo buffalo {paper}", "The buffalo of the the plains, and the herons.", []));
        _index.Flush();
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("buffalo")]
    [InlineData("the")]
    [InlineData("of the")]
    [InlineData("buffalo buffalo plains")]
    public void A_phrase_of_repeated_words_costs_hardly_more_than_with_each_word_once(string words)
    {
        var once = WorkOf($"\"{words} {words}\"");

        // Each word of the phrase is looked at again, but nothing is read again: the positions that were read are at most half of the work.
        Assert.InRange(WorkOf($"\"{string.Join(' ', Enumerable.Repeat(words, 100))}\""), 1, 2 * once);
    }

    [Fact]
    public void A_phrase_of_repeated_words_is_found_where_it_stands()
    {
        var word = Gen.Int[0, 2].Select(number => new[] { "buffalo", "heron", "buffaloes" }[number]);
        Gen.Select(Gen.Select(word.List[0, 12], word.List[1, 4]).List[1, 5], word.List[2, 6]).Sample((texts, phrase) =>
        {
            using var index = new PaperIndex();
            foreach (var (number, (title, text)) in texts.Index())
                index.Put(number + 1, SearchDocument.Of(string.Join(' ', text), string.Join(' ', title), []));
            index.Flush();
            var expected = texts.Index().Where(at => Has(at.Item.Item1, phrase) || Has(at.Item.Item2, phrase)).Select(at => at.Index + 1);

            return expected.SequenceEqual(index.Find($"\"{string.Join(' ', phrase)}\""));
        });

        static bool Has(List<string> text, List<string> phrase) => $" {Stems(text)} ".Contains($" {Stems(phrase)} ", StringComparison.Ordinal);

        static string Stems(List<string> words) => string.Join(' ', words.Select(Analyser.Stem));
    }

    [Fact]
    public void A_search_ends_when_its_budget_does()
    {
        var most = WorkOf("buf* her*") - 1;
        _index.Work = new WorkBudget(most, CancellationToken.None);

        Assert.Equal(most, Assert.Throws<WorkBudgetException>(() => _index.Hits("buf* her*")).Most);
    }

    [Theory]
    [InlineData("buffalo")]
    [InlineData("buf*")]
    [InlineData("\"the the\" OR -heron")]
    public void A_search_ends_when_nobody_wants_it(string query)
    {
        _index.Work = new WorkBudget(long.MaxValue, new CancellationToken(canceled: true));

        Assert.Throws<OperationCanceledException>(() => _index.Find(query));
        Assert.Equal(0, _index.Work.Done);
    }

    private long WorkOf(string query)
    {
        _index.Work = WorkBudget.Unlimited;
        _index.Hits(query);
        return _index.Work.Done;
    }
}
