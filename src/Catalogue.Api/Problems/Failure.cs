using Catalogue.Data.Queries;
using Catalogue.Data.Snapshots;

namespace Catalogue.Api.Problems;

/// <summary>An error response: its kind, what was wrong this time, and the individual faults.</summary>
internal sealed record Failure(ProblemKind Kind, string Detail, IReadOnlyList<QueryFault> Faults)
{
    /// <summary>Maximum number of faults that are written out in <c>detail</c>; <c>errors</c> has all of them.</summary>
    private const int MostSentences = 10;

    /// <param name="withoutHint">Number of unknown values without a suggestion: only the first few get one.</param>
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
