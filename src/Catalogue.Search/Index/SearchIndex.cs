using Catalogue.Search.Query;

namespace Catalogue.Search.Index;

/// <summary>The full-text index: an inverted index with frequencies and positions, stored in ordinary tables.</summary>
public static class SearchIndex
{
    /// <summary>Evaluates a query.</summary>
    /// <param name="index">Reads one revision of the index.</param>
    /// <param name="query">The query.</param>
    /// <param name="ranked">Whether to compute scores.</param>
    public static SearchHits Find(IndexReader index, SearchQuery query, bool ranked)
    {
        if (index.Blocks.Numbers is not [.., var last])
            return new SearchHits([], ranked ? new ScoreBuffer(0) : null);

        var plan = new QueryPlan(query, index);
        var evaluator = new BlockEvaluator(plan, index);
        var scorer = ranked ? new BlockScorer(plan, index) : null;
        var bits = new ulong[(last + 1) * Block.BitmapWords];
        var scores = ranked ? new ScoreBuffer(last + 1) : null;
        foreach (var block in index.Blocks.Numbers)
        {
            var papers = bits.AsSpan(block * Block.BitmapWords, Block.BitmapWords);
            evaluator.Find(block, papers);
            if (scorer is not null && papers.ContainsAnyExcept(0UL))
                scores!.Add(block, papers, scorer.Scores(block));
        }

        return new SearchHits(bits, scores);
    }
}
