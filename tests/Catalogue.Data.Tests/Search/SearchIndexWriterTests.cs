using Catalogue.Data.Tests.Infrastructure;
using Catalogue.Search.Index;
using CsCheck;

namespace Catalogue.Data.Tests.Search;

/// <summary>However an index came to be, it answers as one that was made at once of the papers that are left.</summary>
public sealed class SearchIndexWriterTests
{
    private static readonly string[] _queries =
        ["graph", "models", "token", "ana", "li", "\"graph model\"", "\"ana li\"", "gr*", "m*", "-graph", "café OR 深", "graph -token", "\"深 深\"", "z*"];

    private static readonly Gen<int> _keys = Gen.OneOf(Gen.Int[0, 5], Gen.OneOf(16_382, 16_383, 16_384, 16_385, 32_767, 32_768, 200_000));

    private static readonly Gen<string> _texts =
        Gen.OneOf("graph", "model", "models", "token", "Café", "深", "zebra", "zebras", "x").Array[0, 12].Select(words => string.Join(' ', words));

    private static readonly Gen<SearchDocument> _documents = Gen.Select(_texts, _texts, Gen.OneOf("Ana Li", "Li", "Graph", "O'Brien").Array[0, 3])
        .Select((title, @abstract, names) => SearchDocument.Of(title, @abstract.Length == 0 ? null : @abstract, names));

    [Fact]
    public void Adding_changing_and_removing_leave_what_a_fresh_index_has() =>
        Gen.Select(_keys, Gen.Select(Gen.Bool, _documents), Gen.Bool).Array[1, 40].Sample(
            steps =>
            {
                using var index = new PaperIndex();
                var papers = new SortedDictionary<int, SearchDocument>();
                foreach (var (key, (stays, document), flush) in steps)
                {
                    if (papers.Remove(key, out var before))
                        index.Take(key, before);
                    if (stays)
                    {
                        index.Put(key, document);
                        papers.Add(key, document);
                    }

                    if (flush)
                        index.Flush();
                }

                index.Flush();
                AssertSame(papers, index);
            },
            iter: TestScope.Cases(few: 50, all: 200) / TestStore.CasesOfOne);

    [Fact]
    public void Many_words_are_parted_and_found_again_in_any_order_of_writing()
    {
        using var index = new PaperIndex();
        var papers = new SortedDictionary<int, SearchDocument>();
        foreach (var key in Enumerable.Range(0, 400).Select(step => step * 149 % 401))
        {
            papers.Add(key, SearchDocument.Of($"w{key} x{key % 7}", string.Join(' ', Enumerable.Range(0, 40).Select(word => $"v{word * key % 997}")), [$"N{key % 91}"]));
            index.Put(key, papers[key]);
            if (key % 50 == 0)
                index.Flush();
        }

        index.Flush();
        AssertSame(papers, index);
        using var fresh = Fresh(papers);
        foreach (var word in Enumerable.Range(0, 1000))
            Assert.Equal(fresh.Find($"v{word} OR w{word} OR n{word}"), index.Find($"v{word} OR w{word} OR n{word}"));
        Assert.Equal(fresh.Find("v9*"), index.Find("v9*"));

        foreach (var (key, document) in papers)
            index.Take(key, document);
        index.Flush();
        Assert.Empty(index.Find("w* OR v* OR n* OR -nothing"));
    }

    [Fact]
    public void A_block_is_found_when_its_last_paper_came_before_the_flush()
    {
        using var index = new PaperIndex();
        foreach (var key in Enumerable.Range(16_000, 800))
            index.Put(key, SearchDocument.Of(key % 100 == 0 ? "Graph model" : "Model", null, []));

        index.Flush();

        Assert.Equal([16_000, 16_100, 16_200, 16_300, 16_400, 16_500, 16_600, 16_700], index.Find("graph"));
        Assert.Equal(800, index.Find("model").Count);
    }

    private static PaperIndex Fresh(SortedDictionary<int, SearchDocument> papers)
    {
        var fresh = new PaperIndex();
        foreach (var (key, document) in papers)
            fresh.Put(key, document);
        fresh.Flush();
        return fresh;
    }

    private static void AssertSame(SortedDictionary<int, SearchDocument> papers, PaperIndex index)
    {
        using var fresh = Fresh(papers);
        Assert.Equal(papers.Keys, index.Find("-nothing"));
        foreach (var query in _queries)
        {
            Assert.Equal((query, string.Join(' ', fresh.Find(query))), (query, string.Join(' ', index.Find(query))));
            Assert.Equal(fresh.Hits(query).Papers.ToKeys().Select(fresh.Hits(query).Score), index.Hits(query).Papers.ToKeys().Select(index.Hits(query).Score));
        }
    }
}
