namespace Catalogue.Search.Index;

/// <summary>The rows to write for one block.</summary>
internal sealed class BlockRows(int block)
{
    public int Block => block;

    /// <summary>The <see cref="PaperLength"/> of each place.</summary>
    public byte[] Lengths { get; } = new byte[global::Catalogue.Search.Index.Block.Size];

    /// <summary>Pages that have been replaced by pages with another first word. Delete them before writing the others.</summary>
    public List<(TermField Field, Page Page)> Deleted { get; } = [];

    public List<(TermField Field, Page Page)> Written { get; } = [];

    /// <summary>Words that are new in the block, sorted by field and code point.</summary>
    public List<(TermField Field, string Word)> Words { get; } = [];
}
