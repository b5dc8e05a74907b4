using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Writing.Outcomes;

namespace Catalogue.Data.Writing;

/// <summary>Says what is wrong with records among those of their source; the database would refuse them, too, but could not say where.</summary>
/// <param name="revision">The revision that is being made: what is stored with it was read a moment ago.</param>
internal sealed class RecordChecks(long revision)
{
    // A paper has one record of its own in a source, so that one bit for each paper tells which were read; the others are few.
    private readonly SeenKeys _papers = new();
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _chunk = new(StringComparer.Ordinal);

    /// <summary>The new records of the chunk before are stored by now.</summary>
    public void BeginChunk() => _chunk.Clear();

    /// <param name="record">A record, in the order of the source.</param>
    /// <param name="stored">What is stored under its key, of an earlier write or an earlier chunk.</param>
    /// <param name="isDeleted">Its paper was deleted, and it is not stored any more.</param>
    /// <returns>What becomes of a record that cannot be stored, or was a moment ago; nothing of all others.</returns>
    public RecordOutcome? Check(DigestedRecord record, PaperSource? stored, bool isDeleted)
    {
        if (record.Paper is not { } paper)
            return null;

        if (!IsFirst(paper.RecordKey, stored, isDeleted))
        {
            return (_chunk.GetValueOrDefault(paper.RecordKey) ?? stored?.RecordDigest) == record.Digest
                ? SourceInProgress.Outcome(record, OutcomeKind.Unchanged) with { Reason = "it repeats an earlier record of the same source" }
                : SourceInProgress.Rejected(record, null, $"two records have the key \"{paper.RecordKey}\"");
        }

        _chunk.Add(paper.RecordKey, record.Digest);
        return RepeatedPosition(paper) is { } position ? SourceInProgress.Rejected(record, "authors", $"two authors have the position {position}")
            : record.Fault is { } fault ? SourceInProgress.Rejected(record, fault.Field, fault.Reason)
            : null;
    }

    private bool IsFirst(string key, PaperSource? stored, bool isDeleted) => !_chunk.ContainsKey(key) && stored switch
    {
        null => !isDeleted || _others.Add(key),
        _ when stored.Revision == revision => false,
        { IsMerged: true } => _others.Add(key),
        _ => _papers.Add(stored.PaperKey),
    };

    private static int? RepeatedPosition(PaperRecord record)
    {
        var positions = new HashSet<int>();
        return record.Authors.Select(author => author.Position).FirstOrDefault(position => position is { } known && !positions.Add(known));
    }
}
