using Catalogue.Data.Search.Index;

namespace Catalogue.Data.Columns;

/// <summary>What searches of one revision have in common, read at the first of them.</summary>
public sealed class SearchBook
{
    private readonly MadeOnce<Type, SearchBlocks> _blocks = new();

    public SearchBlocks Blocks(Statements statements) => _blocks.Of(typeof(SearchBlocks), () => SearchBlocks.Load(statements));
}
