using Catalogue.Data.Model;

namespace Catalogue.Data.Writing;

/// <summary>Rejects records that break a rule, or that cannot be stored beside the others of their source.</summary>
/// <param name="revision">The revision in progress. A record that is stored with it belongs to the same import.</param>
internal sealed class RecordChecks(long revision)
{
    // A paper has one record of its own in a source, so one bit for each paper is enough to remember which were read. Other records are few.
    private readonly KeyBitSet _papers = new();
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _chunk = new(StringComparer.Ordinal);

    /// <summary>Starts a chunk. The records of the previous one are stored by now.</summary>
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
            return SourceInProgress.Rejected(record, field, reason);

        if (!IsFirst(paper.RecordKey, stored, isDeleted))
        {
            return (_chunk.GetValueOrDefault(paper.RecordKey) ?? stored?.RecordDigest) == record.Digest
                ? SourceInProgress.Outcome(record, OutcomeKind.Unchanged) with { Reason = "repeats an earlier record of the same source" }
                : SourceInProgress.Rejected(record, null, $"another record of this source has the same key '{paper.RecordKey}'");
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
