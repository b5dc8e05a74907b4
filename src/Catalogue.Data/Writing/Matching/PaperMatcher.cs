using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Matching;

/// <summary>
/// Finds the papers that new records of a source are of: by identifier, else by title, year and author. Where several papers would do, or
/// something speaks against it, the record is of none of them, and they are its candidates.
/// </summary>
internal sealed class PaperMatcher(CatalogueContext db, Source source)
{
    /// <summary>Matches the records of a chunk, one after the other.</summary>
    /// <param name="records">New records, whose keys the source has not had.</param>
    /// <param name="identifiers">Whose the identifiers of the records are.</param>
    public async Task<List<PaperMatch>> MatchAsync(IReadOnlyList<PaperRecord> records, IdentifierHolders identifiers, CancellationToken cancellationToken)
    {
        records = await WithTargetsAsync(records, cancellationToken);
        var known = await KnownPapers.ReadAsync(db, source, records, identifiers, cancellationToken);
        var matches = new List<PaperMatch>(records.Count);
        foreach (var record in records)
            matches.Add(Match(record, known));
        return matches;
    }

    /// <summary>An id that was merged into another means that one.</summary>
    private async Task<IReadOnlyList<PaperRecord>> WithTargetsAsync(IReadOnlyList<PaperRecord> records, CancellationToken cancellationToken)
    {
        string[] ids = [.. records.Select(record => record.CatalogueId).OfType<string>()];
        if (ids.Length == 0)
            return records;

        var targets = await db.Aliases.Where(alias => alias.Kind == ResourceKind.Paper && EF.Parameter(ids).Contains(alias.Id))
            .ToDictionaryAsync(alias => alias.Id, alias => alias.TargetId, StringComparer.Ordinal, cancellationToken);
        return [.. records.Select(record => targets.TryGetValue(record.CatalogueId ?? "", out var target) ? record with { CatalogueId = target } : record)];
    }

    private static PaperMatch Match(PaperRecord record, KnownPapers known)
    {
        var candidates = known.Like(record).Select(paper => new PaperCandidate(paper, Likeness.Of(record, paper.Record)))
            .Where(candidate => candidate.Likeness.IsDoubtful).ToList();
        if (Target(candidates) is { } target)
        {
            target.Paper.OwnRecord = record.RecordKey;
            return new PaperMatch(target.Paper, target.Likeness, null, []);
        }

        var own = new KnownPaper(record) { OwnRecord = record.RecordKey };
        known.Add(own);
        return new PaperMatch(null, null, own, candidates);
    }

    private static PaperCandidate? Target(List<PaperCandidate> candidates)
    {
        var free = candidates.Where(candidate => candidate.Paper is { OwnRecord: null, Paper: not null }).ToList();
        var identified = free.Where(candidate => candidate.Likeness.IsIdentified).ToList();
        return Only(identified.Count > 0 ? identified : [.. free.Where(candidate => candidate.Likeness.IsLookalike)]);
    }

    private static PaperCandidate? Only(List<PaperCandidate> candidates) => candidates is [var only] ? only : null;
}
