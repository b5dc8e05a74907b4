using Catalogue.Data.Model;

namespace Catalogue.Data.Writing;

/// <summary>Rejects records that are invalid, or that conflict with another record of their source.</summary>
/// <param name="revision">The revision in progress. Stored records with this revision belong to the same import.</param>
internal sealed class RecordChecks(long revision)
{
    // A paper has at most one unmerged record in a source, so one bit per paper is enough to track which records were read. Other records are few.
    private readonly KeyBitSet _papers = new();
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _chunk = new(StringComparer.Ordinal);

    /// <summary>Starts a chunk. The records of the previous chunk must be stored by now.</summary>
    public void BeginChunk() => _chunk.Clear();

    /// <param name="record">A record, in the order of the source.</param>
    /// <param name="stored">The record that an earlier import or chunk stored under its key.</param>
    /// <param name="isDeleted">Its paper was deleted, so it is no longer stored.</param>
    /// <returns>The outcome of a record that cannot be stored or repeats an earlier one; null for all others.</returns>
    public RecordOutcome? Check(DigestedRecord record, SourceEntry? stored, bool isDeleted)
    {
        if (record.Paper is not { } paper)
            return null;
        if (record.Fault is var (field, reason))
            return SourceUpdate.Rejected(record, field, reason);

        if (!IsFirst(paper.RecordKey, stored, isDeleted))
        {
            return (_chunk.GetValueOrDefault(paper.RecordKey) ?? stored?.RecordDigest) == record.Digest
                ? SourceUpdate.Outcome(record, OutcomeKind.Unchanged) with { Reason = "repeats an earlier record of the same source" }
                : SourceUpdate.Rejected(record, null, $"another record of this source has the same key '{paper.RecordKey}'");
        }

        _chunk.Add(paper.RecordKey, record.Digest);
        return null;
    }

    private bool IsFirst(string key, SourceEntry? stored, bool isDeleted) => !_chunk.ContainsKey(key) && stored switch
    {
        null => !isDeleted || _others.Add(key),
        _ when stored.Revision == revision => false,
        { IsMerged: true } => _others.Add(key),
        _ => _papers.Add(stored.PaperKey),
    };
}
