using Catalogue.Data.Queries;

namespace Catalogue.Api.Problems;

/// <summary>What ends a request with a problem: a kind, what was wrong this time, and the faults.</summary>
internal sealed record Failure(ProblemKind Kind, string Detail, IReadOnlyList<QueryFault> Faults)
{
    private const int Longest = 100;

    /// <summary>More than so many values are only in the entry, not in the sentence.</summary>
    private const int Few = 5;

    public static Failure InvalidQuery(IReadOnlyList<QueryFault> faults) =>
        new(ProblemKind.InvalidQuery, string.Join(" ", faults.Select(Sentence)), faults);

    public static Failure NotFound(string what, string received, IReadOnlyList<string> allowed, string? suggestion) =>
        new(ProblemKind.NotFound, Sentence(new QueryFault(what, received, allowed, suggestion)), [new(what, received, allowed, suggestion)]);

    private static string Sentence(QueryFault fault)
    {
        var received = fault.Received is null ? $"'{fault.Parameter}'" : $"'{fault.Parameter}' with '{Short(fault.Received)}'";
        var help = fault.Suggestion is not null ? $" Did you mean '{fault.Suggestion}'?"
            : fault.Allowed.Count <= Few ? $" Allowed: {string.Join(", ", fault.Allowed)}."
            : "";
        return $"{received} cannot be honoured.{help}";
    }

    private static string Short(string text) => text.Length <= Longest ? text
        : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
