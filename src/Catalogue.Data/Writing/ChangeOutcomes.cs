using Catalogue.Data.Writing.Matching;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>Builds the outcomes of records that created or changed a paper, or were merged into one.</summary>
internal static class ChangeOutcomes
{
    /// <param name="match">The match of a new record; null for a record that was already stored.</param>
    /// <param name="taken">Identifiers of the record that already belong to another paper.</param>
    public static RecordOutcome Of(ChangedRecord change, PaperUpdate paper, MatchResult? match, IReadOnlyList<IdentifierRecord> taken)
    {
        var kind = match is null ? OutcomeKind.Updated : match.Target is null ? OutcomeKind.Created : OutcomeKind.Merged;
        var outcome = SourceUpdate.Outcome(change.Read, kind);
        return outcome with
        {
            Paper = paper.Paper.Id,
            Reason = match?.Evidence?.Reason(),
            Changes = paper.Before is null ? [] : PaperDifference.Of(paper.Before, StoredRecords.Of(paper.Paper)),
            Candidates = [.. (match?.Candidates ?? []).Select(candidate => new OutcomeCandidate(candidate.Paper.Id, [.. candidate.Describe()]))],
            Notes = [.. outcome.Notes, .. taken.Intersect(change.Record.Identifiers).Select(Taken)],
        };
    }

    private static FieldNote Taken(IdentifierRecord identifier) =>
        new("identifiers", $"{identifier.Scheme}:{identifier.Value} already belongs to another paper; stored with the record only");
}
