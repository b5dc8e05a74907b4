using Catalogue.Data.Writing.Matching;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>Makes papers say what their records say together, and writes them.</summary>
internal sealed class PaperUpdateWriter(WriteSession write)
{
    private readonly PaperAssembler _assembler = new(write.Names, write.Revision);

    /// <param name="papers">The papers, stored ones before new ones, so that an identifier stays with the paper that has it.</param>
    /// <param name="holders">The paper that holds each identifier.</param>
    /// <returns>For each paper, the identifiers that its records claim but another paper keeps.</returns>
    public async Task<Dictionary<PaperUpdate, IReadOnlyList<IdentifierRecord>>> WriteAsync(
        IReadOnlyList<PaperUpdate> papers, IdentifierHolders holders, CancellationToken cancellationToken)
    {
        var records = papers.Select(paper => paper.Merged()).ToList();
        await holders.LearnAsync(write.Db, records.Where((_, at) => papers[at].Before is not null), cancellationToken);
        foreach (var paper in papers)
            holders.Drop(paper.Paper);
        await write.Names.PrepareAsync(records, cancellationToken);
        var taken = new Dictionary<PaperUpdate, IReadOnlyList<IdentifierRecord>>();
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

    private void WriteContents(IReadOnlyList<PaperUpdate> papers)
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
