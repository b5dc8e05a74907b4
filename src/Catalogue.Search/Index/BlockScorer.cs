namespace Catalogue.Search.Index;

/// <summary>Computes the BM25F scores of papers, one block at a time.</summary>
internal sealed class BlockScorer
{
    private readonly QueryPlan _plan;
    private readonly IndexReader _index;
    private readonly float[] _weights;
    private readonly float[] _normOfLength;
    private readonly float[] _norms = new float[Block.Size];
    private readonly float[] _frequencies = new float[Block.Size];
    private readonly float[] _scratch = new float[Block.Size];
    private readonly float[] _scores = new float[Block.Size];

    public BlockScorer(QueryPlan plan, IndexReader index)
    {
        (_plan, _index) = (plan, index);
        _weights = [.. plan.Ranking.Select(matcher => matcher.Weight(index.Blocks.Papers))];
        _normOfLength = Bm25.Norms(index.Blocks.Words / index.Blocks.Papers);
    }

    /// <summary>The score of each place in a block; undefined for places without a hit. Valid until the next call.</summary>
    public ReadOnlySpan<float> Scores(int block)
    {
        var lengths = _index.Blocks.Lengths(block);
        for (var place = 0; place < lengths.Length; place++)
            _norms[place] = _normOfLength[lengths[place]];
        _norms.AsSpan(lengths.Length).Fill(1);

        Array.Clear(_scores);
        foreach (var (matcher, weight) in _plan.Ranking.Zip(_weights))
        {
            if (!matcher.MayBeIn(block))
                continue;
            _index.Work.Spend(Block.Size);
            matcher.In(block);
            matcher.AddFrequencies(block, _frequencies);
            Bm25.Add(_scores, _frequencies, _norms, _scratch, weight);
        }

        return _scores;
    }
}
