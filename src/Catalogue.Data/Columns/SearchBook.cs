using Catalogue.Data.Storage;
using Catalogue.Search.Index;

namespace Catalogue.Data.Columns;

/// <summary>What searches of one revision have in common, read at the first of them.</summary>
public sealed class SearchBook
{
    private SearchBlocks? _blocks;
    private object? _loading;

    public SearchBlocks Blocks(Statements statements) => LazyInitializer.EnsureInitialized(ref _blocks, ref _loading, () => StoredIndexReader.ReadBlocks(statements));
}
