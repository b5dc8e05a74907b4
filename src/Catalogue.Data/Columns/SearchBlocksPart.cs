using Catalogue.Data.Storage;
using Catalogue.Search.Index;

namespace Catalogue.Data.Columns;

/// <summary>Search metadata: the blocks of the index and the lengths of papers. Loaded again when any paper has changed.</summary>
internal sealed record SearchBlocksPart() : CachedPart<SearchBlocks>("Papers")
{
    public override SearchBlocks Read(PreparedStatements statements) => StoredIndexReader.ReadBlocks(statements);
}
