using Catalogue.Data.Queries;
using Catalogue.Data.Snapshots;

namespace Catalogue.Api.Problems;

/// <summary>What ends a request with a problem: a kind, what was wrong this time, and the faults.</summary>
internal sealed record Failure(ProblemKind Kind, string Detail, IReadOnlyList<QueryFault> Faults)
{
    /// <summary>More faults than this are in the entries only, not in the sentences.</summary>
    private const int MostSentences = 10;

    /// <param name="withoutHint">Values that got no suggestion, because only the first few do.</param>
    public static Failure InvalidQuery(IReadOnlyList<QueryFault> faults, int withoutHint = 0)
    {
        var sentences = string.Join(" ", faults.Take(MostSentences).Select(fault => fault.WithSuggestion));
        var others = faults.Count > MostSentences ? $" And {faults.Count - MostSentences} more in 'errors'." : "";
        var unhinted = withoutHint > 0 ? $" Only the first {HintBudget.PerRequest} unknown values get suggestions, not the other {withoutHint}." : "";
        return new(ProblemKind.InvalidQuery, sentences + others + unhinted, faults);
    }

    public static Failure NotFound(QueryFault fault) => new(ProblemKind.NotFound, fault.WithSuggestion, [fault]);
}

/// <summary>What ends a verb as a failure ends a request.</summary>
internal sealed class FailureException(Failure failure) : Exception(failure.Detail);
