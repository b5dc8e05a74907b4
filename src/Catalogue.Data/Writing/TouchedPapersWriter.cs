using Catalogue.Data.Writing.Matching;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>Merges the records of papers into their content, and writes the papers.</summary>
internal sealed class TouchedPapersWriter(WriteInProgress write)
{
    private readonly PaperAssembler _assembler = new(write.Names, write.Revision);

    /// <param name="papers">The papers, stored ones before new ones, so that a stored paper keeps its identifiers.</param>
    /// <param name="holders">The papers that hold the identifiers.</param>
    /// <returns>For each paper, the identifiers that its records claim but another paper holds.</returns>
    public async Task<Dictionary<TouchedPaper, IReadOnlyList<IdentifierRecord>>> WriteAsync(
        IReadOnlyList<TouchedPaper> papers, IdentifierHolders holders, CancellationToken cancellationToken)
    {
        var records = papers.Select(paper => paper.Together()).ToList();
        await holders.LearnAsync(write.Db, records.Where((_, at) => papers[at].Before is not null), cancellationToken);
        foreach (var paper in papers)
            holders.Drop(paper.Paper);
        await write.Names.PrepareAsync(records, cancellationToken);
        var taken = new Dictionary<TouchedPaper, IReadOnlyList<IdentifierRecord>>();
        foreach (var (paper, record) in papers.Zip(records))
        {
            var claims = record.Identifiers.ToLookup(identifier => holders.TryClaim(paper.Paper.Key, identifier));
            _assembler.Apply(paper.Paper, record with { Identifiers = [.. claims[true]] });
            taken.Add(paper, [.. claims[false]]);
        }

        await write.Papers.WriteAsync([.. papers.Select(paper => paper.Change)], cancellationToken);
        WriteContents(papers);
        write.Rows.Flush();
        return taken;
    }

    private void WriteContents(IReadOnlyList<TouchedPaper> papers)
    {
        foreach (var paper in papers)
        {
            foreach (var content in paper.NewContents())
            {
                if (paper.Before is null)
                    write.Rows.RecordContents.Insert(content);
                else
                    write.Rows.RecordContents.Store(content);
            }
        }
    }
}
