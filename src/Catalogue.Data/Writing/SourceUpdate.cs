using Catalogue.Data.Model;
using Catalogue.Data.Writing.Matching;
using Catalogue.Data.Writing.Merging;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>A source whose records are being stored.</summary>
internal sealed record SourceUpdate(Source Source, SourceReading Reading, long Revision)
{
    /// <summary>Whether the record is already stored with the same content (and, for dated sources, the same date), so that there is nothing to do.</summary>
    public bool IsKnown(DigestedRecord record, SourceEntry? stored) =>
        stored?.RecordDigest == record.Digest && (!Reading.IsDated || stored.Retrieved == Reading.Retrieved);

    /// <summary>Updates a paper with the new content of a record.</summary>
    public PaperUpdate Apply(PaperUpdate paper, ChangedRecord change)
    {
        var part = paper.Part(Source.Key, change.Record.RecordKey);
        var record = part is null ? change.Record
            : part.IsMerged ? change.Record with { Identifiers = [.. change.Record.Identifiers.Union(paper.RecordOf(part).Identifiers)] }
            : Reading.IsWhole ? change.Record
            : RecordMerge.Updated(change.Record, paper.RecordOf(part));
        part ??= new SourceEntry { PaperKey = paper.Paper.Key, SourceKey = Source.Key, Source = Source, RecordKey = change.Record.RecordKey, RecordDigest = "" };
        (part.RecordDigest, part.Retrieved, part.Revision) = (change.Read.Digest, Reading.Retrieved, Revision);
        return paper.SetRecord(part, record, ReferenceEquals(record, change.Record) ? change.Read.Content : RecordJson.Write(record));
    }

    /// <summary>Rejects a record that has nothing in common with the record that its key has named so far: it probably comes from a different file.</summary>
    public RecordOutcome? RejectUnrelated(PaperUpdate paper, ChangedRecord change)
    {
        if (Reading.IsWhole || paper.Part(Source.Key, change.Record.RecordKey) is not { IsMerged: false } part)
            return null;

        var evidence = MatchEvidence.Of(change.Record, paper.RecordOf(part));
        return evidence is { IsSameTitle: false, Author: Comparison.Different, Shared.Count: 0 }
            ? Rejected(change.Read, null, $"the key already belongs to a different paper of this source, {paper.Paper.Id}; if this is a different file, name it with --source")
            : null;
    }

    public static RecordOutcome Outcome(DigestedRecord read, OutcomeKind outcome) => new(read.Read.Line, read.Paper?.RecordKey, outcome)
    {
        Title = read.Paper?.Title,
        Notes = (read.Read as ReadPaper)?.Notes ?? [],
    };

    public static RecordOutcome Rejected(DigestedRecord read, string? field, string reason) =>
        Outcome(read, OutcomeKind.Rejected) with { Field = field, Reason = reason };
}
