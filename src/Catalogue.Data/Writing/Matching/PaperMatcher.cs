using Catalogue.Data.Model;
using Catalogue.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Matching;

/// <summary>
/// Finds the papers that new records of a source belong to: by identifier, otherwise by title, year and author. If several papers match, or
/// something contradicts a match, the record becomes a paper of its own, and the others are listed as possible duplicates.
/// </summary>
internal sealed class PaperMatcher(CatalogueContext db, Source source)
{
    /// <summary>Matches the records of a chunk, one after another.</summary>
    /// <param name="papers">New records (their keys are new in the source), as the papers that they may become.</param>
    /// <param name="identifiers">The papers that hold the identifiers of the records.</param>
    public async Task<List<MatchResult>> MatchAsync(IReadOnlyList<CandidatePaper> papers, IdentifierHolders identifiers, CancellationToken cancellationToken)
    {
        papers = await WithTargetsAsync(papers, cancellationToken);
        var known = await CandidatePapers.ReadAsync(db, source, papers, identifiers, cancellationToken);
        return [.. papers.Select(paper => Match(paper, known))];
    }

    /// <summary>Replaces ids of papers that were merged into others.</summary>
    private async Task<IReadOnlyList<CandidatePaper>> WithTargetsAsync(IReadOnlyList<CandidatePaper> papers, CancellationToken cancellationToken)
    {
        string[] ids = [.. papers.Select(paper => paper.Record.CatalogueId).OfType<string>()];
        if (ids.Length == 0)
            return papers;

        var targets = await db.Aliases.Where(alias => alias.Kind == ResourceKind.Paper && EF.Parameter(ids).Contains(alias.Id))
            .ToDictionaryAsync(alias => alias.Id, alias => alias.TargetId, StringComparer.Ordinal, cancellationToken);
        return [.. papers.Select(paper => targets.TryGetValue(paper.Record.CatalogueId ?? "", out var target)
            ? new CandidatePaper(paper.Record with { CatalogueId = target }, paper.TitleHash)
            : paper)];
    }

    private static MatchResult Match(CandidatePaper own, CandidatePapers known)
    {
        var candidates = known.Like(own).Select(paper => new MatchCandidate(paper, MatchEvidence.Of(own.Record, paper.Record)))
            .Where(candidate => candidate.Evidence.IsAmbiguous).ToList();
        if (Target(candidates) is { } target)
        {
            target.Paper.OwnRecord = own.Record.RecordKey;
            return new MatchResult(target.Paper, target.Evidence, null, []);
        }

        own.OwnRecord = own.Record.RecordKey;
        known.Add(own);
        return new MatchResult(null, null, own, candidates);
    }

    private static MatchCandidate? Target(List<MatchCandidate> candidates)
    {
        var free = candidates.Where(candidate => candidate.Paper is { OwnRecord: null, Paper: not null }).ToList();
        var identified = free.Where(candidate => candidate.Evidence.IsIdentified).ToList();
        return Only(identified.Count > 0 ? identified : [.. free.Where(candidate => candidate.Evidence.IsLookalike)]);
    }

    private static MatchCandidate? Only(List<MatchCandidate> candidates) => candidates is [var only] ? only : null;
}
