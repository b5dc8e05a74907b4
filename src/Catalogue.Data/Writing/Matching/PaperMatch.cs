namespace Catalogue.Data.Writing.Matching;

/// <summary>What a new record was found to be.</summary>
/// <param name="Target">The stored paper that it is a record of; absent when it makes a paper of its own.</param>
/// <param name="Likeness">What they have in common.</param>
/// <param name="Own">The paper of its own.</param>
/// <param name="Candidates">Papers that may be the same, and are left alone.</param>
internal sealed record PaperMatch(KnownPaper? Target, Likeness? Likeness, KnownPaper? Own, IReadOnlyList<PaperCandidate> Candidates);

/// <summary>A paper that a record may be of.</summary>
internal sealed record PaperCandidate(KnownPaper Paper, Likeness Likeness)
{
    /// <summary>What speaks for it and against it, in words.</summary>
    public IEnumerable<string> Evidence()
    {
        foreach (var identifier in Likeness.Shared)
            yield return $"{identifier.Scheme}:{identifier.Value} is the same";
        if (Likeness.IsSameId)
            yield return "the id is the same";
        yield return Likeness.IsSameTitle ? "the title is the same" : "the title is another";
        yield return $"the year is {InWords(Likeness.Year, "the same or the next")}";
        yield return Likeness.Author == Agreement.Same ? "an author is the same" : $"the authors are {InWords(Likeness.Author, "")}";
        foreach (var (one, other) in Likeness.Different)
            yield return $"{one.Scheme}:{one.Value} is another than {other.Value}";
        if (Paper.OwnRecord is { } key)
            yield return $"it has the record {key} of the same source";
    }

    private static string InWords(Agreement agreement, string same) => agreement switch
    {
        Agreement.Same => same,
        Agreement.Different => "others",
        _ => "not known of both",
    };
}
