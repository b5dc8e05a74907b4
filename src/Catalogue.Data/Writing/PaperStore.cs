using Catalogue.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>Stores the papers of one source: finds each by the source's own key, and leaves alone what has not changed.</summary>
internal sealed class PaperStore(CatalogueContext db, Source source, RecordChecks checks, ChunkStore chunks, WriteCounts counts)
{
    /// <summary>Stores a chunk of the source's records as if one came after the other.</summary>
    public async Task StoreAsync(IReadOnlyList<DigestedRecord> chunk, CancellationToken cancellationToken)
    {
        checks.CheckKeys(chunk);
        var keys = chunk.Select(record => record.Paper.RecordKey).ToArray();
        var known = await KnownAsync(keys, cancellationToken);
        var deleted = await DeletedAsync(keys, cancellationToken);
        var changed = new List<ChangedRecord>();
        foreach (var (record, digest) in chunk)
        {
            var stored = known.GetValueOrDefault(record.RecordKey);
            if (deleted.Contains(record.RecordKey))
                checks.CheckDeleted(record);
            else
                checks.CheckKey(record, stored);

            if (deleted.Contains(record.RecordKey) || stored?.RecordDigest == digest)
                counts.Unchanged++;
            else
                changed.Add(new ChangedRecord(record, digest, stored));
        }

        changed.ForEach(change => checks.CheckAuthors(change.Record));
        if (changed.Count > 0)
            await chunks.StoreAsync(changed, cancellationToken);
    }

    private Task<Dictionary<string, PaperSource>> KnownAsync(string[] keys, CancellationToken cancellationToken) =>
        db.PaperSources.Where(part => part.SourceKey == source.Key && EF.Parameter(keys).Contains(part.RecordKey))
            .ToDictionaryAsync(part => part.RecordKey, StringComparer.Ordinal, cancellationToken);

    private Task<HashSet<string>> DeletedAsync(string[] keys, CancellationToken cancellationToken) =>
        db.DeletedRecords.Where(record => record.SourceKey == source.Key && EF.Parameter(keys).Contains(record.RecordKey))
            .Select(record => record.RecordKey).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
}
