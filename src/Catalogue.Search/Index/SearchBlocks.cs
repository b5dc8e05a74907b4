namespace Catalogue.Search.Index;

/// <summary>The blocks of the index at one revision, with one byte per paper for its length: every ranked search reads them.</summary>
public sealed class SearchBlocks
{
    private readonly Dictionary<int, byte[]> _lengths = [];
    private readonly List<int> _numbers = [];

    /// <summary>The numbers of the blocks, ascending.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    public long Papers { get; private set; }

    /// <summary>The number of words in all titles and abstracts, summed from rounded lengths.</summary>
    public double Words { get; private set; }

    /// <summary>Adds a block, whose number must be greater than those before.</summary>
    public void Add(int number, int papers, double words, byte[] lengths)
    {
        _numbers.Add(number);
        Papers += papers;
        Words += words;
        _lengths[number] = lengths;
    }

    /// <summary>The <see cref="PaperLength"/> of each place in an existing block, without trailing empty places.</summary>
    public ReadOnlySpan<byte> Lengths(int block) => _lengths[block];
}
