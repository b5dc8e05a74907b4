using Catalogue.Data.Storage;
using Catalogue.Search.Index;

namespace Catalogue.Data.Columns;

/// <summary>What all searches of a revision share. Read again when any paper has changed.</summary>
internal sealed record SearchBlocksPart() : CachedPart<SearchBlocks>("Papers")
{
    public override SearchBlocks Read(PreparedStatements statements) => StoredIndexReader.ReadBlocks(statements);
}
