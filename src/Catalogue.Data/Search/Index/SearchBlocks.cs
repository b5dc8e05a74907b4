namespace Catalogue.Data.Search.Index;

/// <summary>The blocks of the index at one revision, with how long each paper is: a byte a paper, which every ranked search looks at.</summary>
public sealed class SearchBlocks
{
    private const string All = "SELECT Block, Papers, Words, Lengths FROM SearchBlocks ORDER BY Block";

    private readonly Dictionary<int, byte[]> _lengths = [];
    private readonly List<int> _numbers = [];

    private SearchBlocks()
    {
    }

    /// <summary>In order.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    public long Papers { get; private set; }

    /// <summary>How long all papers are together.</summary>
    public double Words { get; private set; }

    public static SearchBlocks Load(Data.Statements statements)
    {
        var blocks = new SearchBlocks();
        using var rows = statements.Query(All);
        while (rows.Read())
        {
            blocks._numbers.Add(rows.GetInt32(0));
            blocks.Papers += rows.GetInt32(1);
            blocks.Words += rows.GetDouble(2);
            blocks._lengths[rows.GetInt32(0)] = rows.TakeBytes(3);
        }

        return blocks;
    }

    /// <summary>The <see cref="PaperLength"/> of each place in a block that there is, as far as they go.</summary>
    public ReadOnlySpan<byte> Lengths(int block) => _lengths[block];
}
