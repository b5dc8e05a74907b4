using Catalogue.Data.Model;
using Catalogue.Formats.Reading;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Stores the papers of one source. Finds each by the source's own key, and skips records that have not changed.</summary>
internal sealed class ChunkWriter(SourceUpdate source, WriteSession write, Action<RecordOutcome> report)
{
    private readonly RecordChecks _checks = new(write.Revision);
    private readonly ChangeWriter _changes = new(source, write);

    /// <summary>Stores a chunk of records with the same result as one record after another.</summary>
    public async Task StoreAsync(IReadOnlyList<DigestedRecord> chunk, CancellationToken cancellationToken)
    {
        string[] keys = [.. chunk.Where(record => record.Fault is null).Select(record => record.Paper?.RecordKey).OfType<string>().Distinct(StringComparer.Ordinal)];
        var known = await KnownAsync(keys, cancellationToken);
        var deleted = await DeletedAsync(keys, cancellationToken);
        var outcomes = new RecordOutcome?[chunk.Count];
        var changed = new List<ChangedRecord>();
        _checks.BeginChunk();
        for (var at = 0; at < chunk.Count; at++)
        {
            var key = chunk[at].Paper?.RecordKey ?? "";
            var stored = known.GetValueOrDefault(key);
            outcomes[at] = _checks.Check(chunk[at], stored, deleted.ContainsKey(key)) ?? Settled(chunk[at], stored, deleted);
            if (outcomes[at] is null)
                changed.Add(new ChangedRecord(at, chunk[at], chunk[at].Paper!, stored));
        }

        if (changed.Count > 0)
        {
            foreach (var (at, outcome) in await _changes.StoreAsync(changed, cancellationToken))
                outcomes[at] = outcome;
        }

        foreach (var outcome in outcomes.OfType<RecordOutcome>())
        {
            write.Counts.Add(outcome.Outcome);
            report(outcome);
        }
    }

    /// <summary>The outcome of a record that changes no paper; null if the record is new or has changed.</summary>
    private RecordOutcome? Settled(DigestedRecord record, SourceEntry? stored, Dictionary<string, string> deleted)
    {
        if (record.Read is RejectedRecord rejected)
            return new RecordOutcome(rejected.Line, rejected.Key, OutcomeKind.Rejected) { Field = rejected.Field, Reason = rejected.Reason };
        if (deleted.TryGetValue(record.Paper!.RecordKey, out var id))
            return SourceUpdate.Outcome(record, OutcomeKind.Unchanged) with { Paper = id, Reason = "the paper was deleted" };

        return source.IsKnown(record, stored) ? SourceUpdate.Outcome(record, OutcomeKind.Unchanged) : null;
    }

    private Task<Dictionary<string, SourceEntry>> KnownAsync(string[] keys, CancellationToken cancellationToken) =>
        write.Db.PaperSources.Where(part => part.SourceKey == source.Source.Key && EF.Parameter(keys).Contains(part.RecordKey))
            .ToDictionaryAsync(part => part.RecordKey, StringComparer.Ordinal, cancellationToken);

    private Task<Dictionary<string, string>> DeletedAsync(string[] keys, CancellationToken cancellationToken) =>
        write.Db.DeletedRecords.Where(record => record.SourceKey == source.Source.Key && EF.Parameter(keys).Contains(record.RecordKey))
            .ToDictionaryAsync(record => record.RecordKey, record => record.PaperId, StringComparer.Ordinal, cancellationToken);
}
