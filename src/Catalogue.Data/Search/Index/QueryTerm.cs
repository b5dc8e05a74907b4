using System.Text;

namespace Catalogue.Data.Search.Index;

/// <summary>A word of a field that a query looks at, and what the index holds of it.</summary>
internal sealed class QueryTerm(TermField field, string word)
{
    /// <summary>Longer postings are not kept for the blocks to come.</summary>
    private const int MostKept = 512;

    private readonly Dictionary<int, byte[]?> _byBlock = [];
    private int _block = -1;
    private byte[] _postings = [];

    public TermField Field { get; } = field;

    public string Word { get; } = word;

    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(word);

    public long Papers { get; private set; }

    public bool IsIn(int block) => _byBlock.ContainsKey(block);

    /// <summary>Learns of a block from the page that has the word if any does.</summary>
    public void Meet(int block, ReadOnlySpan<byte> page)
    {
        var reader = new PageReader(page);
        if (!reader.MoveTo(Utf8))
            return;

        Papers += reader.Papers;
        _byBlock.Add(block, reader.Postings.Length > MostKept ? null : reader.Postings.ToArray());
    }

    /// <summary>The term's postings in a block.</summary>
    public ReadOnlySpan<byte> PostingsIn(int block, IndexReader index)
    {
        if (_block != block)
            (_block, _postings) = (block, _byBlock.TryGetValue(block, out var kept) ? kept ?? index.Postings(block, this) : []);
        return _postings;
    }
}
