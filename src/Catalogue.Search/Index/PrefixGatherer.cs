namespace Catalogue.Search.Index;

/// <summary>Gathers which papers of a block have words that begin with a prefix, and how often.</summary>
internal sealed class PrefixGatherer(byte[] prefix)
{
    private readonly ulong[] _papers = new ulong[Block.BitmapWords];
    private readonly float[] _frequencies = new float[Block.Size];

    /// <returns>How many papers have the words of the page that begin with the prefix.</returns>
    public long Add(TermField field, ReadOnlySpan<byte> page)
    {
        var papers = 0L;
        for (var reader = new TermPageReader(page); reader.MoveNext();)
        {
            if (!reader.Word.StartsWith(prefix))
                continue;

            papers += reader.Papers;
            TermMatcher.Set(reader.Postings, _papers);
            TermMatcher.Add(reader.Postings, field, _frequencies);
        }

        return papers;
    }

    /// <summary>Ends with a block; nothing when it has none.</summary>
    public PrefixOccurrences? Take()
    {
        var count = DocIdSet.CountOf(_papers);
        if (count == 0)
            return null;

        var taken = new PrefixOccurrences([.. _papers], PapersOfBlock.Pick(_papers, count, _frequencies));
        Array.Clear(_papers);
        Array.Clear(_frequencies);
        return taken;
    }
}

/// <param name="Papers">Those that have any of the words, as a bitmap of places.</param>
/// <param name="Frequencies">How often each of them has, weighted by field.</param>
internal sealed record PrefixOccurrences(ulong[] Papers, float[] Frequencies);
