using Catalogue.Data.Imports;
using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Writing.Matching;
using Catalogue.Data.Writing.Merging;
using Catalogue.Data.Writing.Outcomes;

namespace Catalogue.Data.Writing;

/// <summary>A source whose records a write is storing.</summary>
internal sealed record SourceInProgress(Source Source, SourceReading Reading, long Revision)
{
    /// <summary>Whether a stored record says what it says already.</summary>
    public bool IsKnown(DigestedRecord record, PaperSource? stored) =>
        stored?.RecordDigest == record.Digest && (!Reading.IsDated || stored.Retrieved == Reading.Retrieved);

    /// <summary>Makes a paper say what a record of the source says now.</summary>
    public TouchedPaper Tell(TouchedPaper paper, ChangedRecord change)
    {
        var part = paper.Part(Source.Key, change.Record.RecordKey);
        var record = part is null ? change.Record
            : part.IsMerged ? change.Record with { Identifiers = [.. change.Record.Identifiers.Union(paper.Said(part).Identifiers)] }
            : Reading.IsWhole ? change.Record
            : RecordMerge.Updated(change.Record, paper.Said(part));
        part ??= new PaperSource { PaperKey = paper.Paper.Key, SourceKey = Source.Key, Source = Source, RecordKey = change.Record.RecordKey, RecordDigest = "" };
        (part.RecordDigest, part.Retrieved, part.Revision) = (change.Read.Digest, Reading.Retrieved, Revision);
        return paper.Say(part, record, ReferenceEquals(record, change.Record) ? change.Read.Content : RecordJson.Write(record));
    }

    /// <summary>Why a record cannot be what its key says, if it cannot: it has nothing in common with what the key has named so far.</summary>
    public RecordOutcome? Stranger(TouchedPaper paper, ChangedRecord change)
    {
        if (Reading.IsWhole || paper.Part(Source.Key, change.Record.RecordKey) is not { IsMerged: false } part)
            return null;

        var likeness = Likeness.Of(change.Record, paper.Said(part));
        return likeness is { IsSameTitle: false, Author: Agreement.Different, Shared.Count: 0 }
            ? Rejected(change.Read, null, $"the key has been that of another paper, {paper.Paper.Id}: if this is another file, give it a name with --source")
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
