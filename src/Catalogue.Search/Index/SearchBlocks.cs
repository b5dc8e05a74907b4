namespace Catalogue.Search.Index;

/// <summary>The blocks of the index at one revision, with how long each paper is: a byte a paper, which every ranked search looks at.</summary>
public sealed class SearchBlocks
{
    private readonly Dictionary<int, byte[]> _lengths = [];
    private readonly List<int> _numbers = [];

    /// <summary>In order.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    public long Papers { get; private set; }

    /// <summary>How long all papers are together.</summary>
    public double Words { get; private set; }

    /// <summary>Adds the block that follows the others.</summary>
    public void Add(int number, int papers, double words, byte[] lengths)
    {
        _numbers.Add(number);
        Papers += papers;
        Words += words;
        _lengths[number] = lengths;
    }

    /// <summary>The <see cref="PaperLength"/> of each place in a block that there is, as far as they go.</summary>
    public ReadOnlySpan<byte> Lengths(int block) => _lengths[block];
}
