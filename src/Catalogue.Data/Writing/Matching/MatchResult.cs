namespace Catalogue.Data.Writing.Matching;

/// <summary>The result of matching a new record against the stored papers.</summary>
/// <param name="Target">The stored paper that it belongs to; null if it becomes a paper of its own.</param>
/// <param name="Evidence">The evidence for the target; null if there is none.</param>
/// <param name="Own">The new paper; null if there is a target.</param>
/// <param name="Candidates">Possible duplicates, which are left unchanged.</param>
internal sealed record MatchResult(CandidatePaper? Target, MatchEvidence? Evidence, CandidatePaper? Own, IReadOnlyList<MatchCandidate> Candidates);

/// <summary>A paper that a record may belong to.</summary>
internal sealed record MatchCandidate(CandidatePaper Paper, MatchEvidence Evidence)
{
    /// <summary>The evidence in words: what the two have in common, and what differs.</summary>
    public IEnumerable<string> Describe()
    {
        foreach (var identifier in Evidence.Shared)
            yield return $"same {identifier.Scheme}:{identifier.Value}";
        if (Evidence.IsSameId)
            yield return "same catalogue id";
        yield return Evidence.IsSameTitle ? "same title" : "different title";
        yield return InWords(Evidence.Year, "same or adjacent year", "different year", "year missing");
        yield return InWords(Evidence.Author, "common author", "different authors", "authors missing");
        foreach (var (one, other) in Evidence.Different)
            yield return $"different {one.Scheme}: {one.Value} and {other.Value}";
        if (Paper.OwnRecord is { } key)
            yield return $"already has record '{key}' of the same source";
    }

    private static string InWords(Comparison agreement, string same, string different, string unknown) => agreement switch
    {
        Comparison.Same => same,
        Comparison.Different => different,
        _ => unknown,
    };
}
