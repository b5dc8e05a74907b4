using Catalogue.Search.Index;
using CsCheck;

namespace Catalogue.Data.Tests.Search;

public sealed class SearchRankingTests : IDisposable
{
    private readonly PaperIndex _index = new();

    [Fact]
    public void A_title_counts_more_than_a_name_and_a_name_more_than_an_abstract()
    {
        _index.Add(1, "Zebra", "A graph", "Ana");
        _index.Add(2, "Zebra", "A token", "Graph");
        _index.Add(3, "Graph", "A token", "Ana");

        Assert.Equal([3, 2, 1], _index.Rank("graph"));
    }

    [Fact]
    public void A_rarer_word_counts_more()
    {
        _index.Add(1, "Graph");
        _index.Add(2, "Graph");
        _index.Add(3, "Zebra");

        Assert.Equal([3, 1, 2], _index.Rank("graph OR zebra"));
    }

    [Fact]
    public void More_occurrences_count_more_and_a_longer_text_less()
    {
        _index.Add(1, "One", "graph and other words");
        _index.Add(2, "Two", "graph and graph words");
        _index.Add(3, "Three", "graph and many other words that say nothing");

        Assert.Equal([2, 1, 3], _index.Rank("graph"));
    }

    [Fact]
    public void All_forms_of_a_stem_count_together()
    {
        _index.Add(1, "One", "model of something");
        _index.Add(2, "Two", "models modelling model");

        Assert.Equal([2, 1], _index.Rank("modeling"));
    }

    [Theory]
    [InlineData("\"graph token\"")]
    [InlineData("gra*")]
    public void Phrases_and_prefixes_count_by_field_too(string query)
    {
        _index.Add(1, "Zebra", "graph token");
        _index.Add(2, "Graph token", "zebra");

        Assert.Equal([2, 1], _index.Rank(query));
    }

    [Fact]
    public void Equal_papers_have_equal_scores_whatever_block_they_are_in()
    {
        int[] keys = [1, 2, 16_383, 16_384, 16_385, 100_000];
        foreach (var key in keys)
            _index.Add(key, "Graph token", "of a model", "Ana Lee");

        foreach (var query in new[] { "graph", "graph model ana", "\"graph token\"", "tok* -zebra", "-zebra" })
        {
            var hits = _index.Hits(query);
            Assert.Equal(keys, hits.Papers.ToKeys());
            Assert.Single(keys.Select(hits.Score).Distinct());
        }
    }

    [Fact]
    public void Asking_again_gives_the_same_scores() =>
        Gen.Select(Gen.OneOf("graph", "token", "model", "zebra").Array[0, 6], Gen.Int[0, 40_000]).Array[1, 12].Sample(
            papers =>
            {
                using var index = new PaperIndex();
                foreach (var (words, key) in papers.DistinctBy(paper => paper.Item2))
                    index.Add(key, string.Join(' ', words.Take(2)), string.Join(' ', words.Skip(2)));
                Assert.Equal(Scores(index.Hits("graph OR tok* OR model -zebra")), Scores(index.Hits("graph OR tok* OR model -zebra")));
            },
            iter: 30);

    [Fact]
    public void Hits_that_are_not_ranked_have_no_scores()
    {
        _index.Add(1, "Graph");

        var hits = _index.Hits("graph", ranked: false);

        Assert.Equal((1, false), (hits.Papers.Count, hits.IsRanked));
    }

    private static IEnumerable<float> Scores(SearchHits hits) => hits.Papers.ToKeys().Select(hits.Score);

    public void Dispose() => _index.Dispose();
}
