namespace Catalogue.Search.Index;

/// <summary>What is to be written of one block.</summary>
internal sealed class BlockRows(int block)
{
    public int Block => block;

    /// <summary>The <see cref="PaperLength"/> of each place.</summary>
    public byte[] Lengths { get; } = new byte[global::Catalogue.Search.Index.Block.Size];

    /// <summary>Pages that are no more; they go before others come.</summary>
    public List<(TermField Field, Page Page)> Deleted { get; } = [];

    public List<(TermField Field, Page Page)> Written { get; } = [];

    /// <summary>Words that the block did not have, in order.</summary>
    public List<(TermField Field, string Word)> Words { get; } = [];
}
