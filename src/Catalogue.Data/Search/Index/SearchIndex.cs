namespace Catalogue.Data.Search.Index;

/// <summary>The full-text index: for each word the papers that have it, how often, and where; kept in plain tables.</summary>
public static class SearchIndex
{
    /// <param name="statements">Of a transaction that sees one revision.</param>
    /// <param name="query">What is searched for.</param>
    /// <param name="ranked">Whether the scores are wanted, too.</param>
    public static SearchHits Find(Data.Statements statements, SearchQuery query, bool ranked)
    {
        var index = new IndexReader(statements);
        var blocks = index.Blocks();
        if (blocks.Count == 0)
            return new SearchHits([], ranked ? new HitScores(0) : null);

        var plan = new QueryPlan(query, index, [.. blocks.Select(block => block.Block)]);
        var evaluator = new BlockEvaluator(plan, index);
        var scorer = ranked ? new BlockScorer(plan, index, blocks.Sum(block => (long)block.Papers), blocks.Sum(block => block.Words)) : null;
        var bits = new ulong[(blocks[^1].Block + 1) * Block.BitmapWords];
        var scores = ranked ? new HitScores(blocks[^1].Block + 1) : null;
        foreach (var (block, _, _) in blocks)
        {
            var papers = bits.AsSpan(block * Block.BitmapWords, Block.BitmapWords);
            evaluator.Find(block, papers);
            if (scorer is not null && papers.ContainsAnyExcept(0UL))
                scores!.Add(block, papers, scorer.Scores(block));
        }

        return new SearchHits(bits, scores);
    }
}
