using System.Numerics.Tensors;

namespace Catalogue.Search.Index;

/// <summary>Finds the papers that match a query plan, one block at a time.</summary>
internal sealed class BlockEvaluator(QueryPlan plan, IndexReader index)
{
    private readonly ulong[] _ofGroup = new ulong[Block.BitmapWords];
    private readonly ulong[] _ofTerms = new ulong[Block.BitmapWords];

    /// <summary>Adds the matching papers to a bitmap of the block.</summary>
    public void Find(int block, Span<ulong> papers)
    {
        foreach (var group in plan.Groups)
        {
            index.Work.Check();
            if (!FindRequired(block, group))
                continue;

            foreach (var clause in group.Excluded)
            {
                if (!FindAll(block, clause, _ofTerms))
                    continue;
                for (var word = 0; word < Block.BitmapWords; word++)
                    _ofGroup[word] &= ~_ofTerms[word];
            }

            TensorPrimitives.BitwiseOr<ulong>(papers, _ofGroup, papers);
        }
    }

    private bool FindRequired(int block, PlannedGroup group)
    {
        if (group.Required.Length > 0)
            return FindAll(block, group.Required, _ofGroup);

        Array.Clear(_ofGroup);
        var lengths = index.Blocks.Lengths(block);
        for (var place = 0; place < lengths.Length; place++)
        {
            if (lengths[place] != PaperLength.None)
                _ofGroup[place / 64] |= 1UL << place;
        }

        return true;
    }

    /// <summary>Fills the bitmap with the papers that match every term; false if there are none.</summary>
    private static bool FindAll(int block, TermMatcher[] matchers, ulong[] papers)
    {
        if (!Array.TrueForAll(matchers, matcher => matcher.MayBeIn(block)))
            return false;

        matchers[0].In(block).CopyTo(papers);
        foreach (var matcher in matchers.AsSpan(1))
        {
            if (!papers.AsSpan().ContainsAnyExcept(0UL))
                return false;
            TensorPrimitives.BitwiseAnd(papers, matcher.In(block), papers);
        }

        return papers.AsSpan().ContainsAnyExcept(0UL);
    }
}
