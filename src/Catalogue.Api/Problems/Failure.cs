using Catalogue.Data.Queries;

namespace Catalogue.Api.Problems;

/// <summary>What ends a request with a problem: a kind, what was wrong this time, and the faults.</summary>
internal sealed record Failure(ProblemKind Kind, string Detail, IReadOnlyList<QueryFault> Faults)
{
    /// <summary>More faults than this are in the entries only, not in the sentences.</summary>
    private const int MostSentences = 10;

    public static Failure InvalidQuery(IReadOnlyList<QueryFault> faults)
    {
        var sentences = string.Join(" ", faults.Take(MostSentences).Select(fault => fault.WithSuggestion));
        return new(ProblemKind.InvalidQuery, faults.Count > MostSentences ? $"{sentences} And {faults.Count - MostSentences} more in 'errors'." : sentences, faults);
    }

    public static Failure NotFound(QueryFault fault) => new(ProblemKind.NotFound, fault.WithSuggestion, [fault]);
}
