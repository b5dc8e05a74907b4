namespace Catalogue.Search.Index;

/// <summary>Collects the papers of a block that have words with a prefix, and how often.</summary>
internal sealed class PrefixGatherer(byte[] prefix)
{
    private readonly ulong[] _papers = new ulong[Block.BitmapWords];
    private readonly float[] _frequencies = new float[Block.Size];

    /// <returns>The number of postings that were added. A paper counts once for each of its words with the prefix.</returns>
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

    /// <summary>Returns the papers collected for a block, and starts the next block. Null if there are none.</summary>
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

/// <summary>The papers of one block that have words with a prefix.</summary>
/// <param name="Papers">A bitmap of places.</param>
/// <param name="Frequencies">How often each paper of the bitmap has such words, weighted by field; in ascending order of place.</param>
internal sealed record PrefixOccurrences(ulong[] Papers, float[] Frequencies);
