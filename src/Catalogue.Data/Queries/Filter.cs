using Catalogue.Data.Snapshots;

namespace Catalogue.Data.Queries;

/// <summary>A filter of papers, declared once: its binding, condition, documentation and error hints come from here.</summary>
public abstract class Filter
{
    public required string Name { get; init; }

    /// <summary>What it selects, for the documentation.</summary>
    public required string Description { get; init; }

    /// <summary>A value that works on the seed document.</summary>
    public required string Example { get; init; }

    /// <summary>What other services call it; whoever uses such a name is told ours.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Values that work on the seed document, for the documentation; the first is the example.</summary>
    public virtual IReadOnlyList<string> Examples => [Example];

    /// <summary>May be repeated, or hold several values separated by commas.</summary>
    public virtual bool TakesSeveral => false;

    /// <summary>Reads the received values; a filter that takes one gets one.</summary>
    public abstract FilterParseResult Read(Snapshot snapshot, IReadOnlyList<string> received);
}

/// <summary>What became of a filter's values: a clause, or the reasons why there is none.</summary>
public sealed record FilterParseResult(FilterCondition? Clause, IReadOnlyList<QueryFault> Faults)
{
    public static implicit operator FilterParseResult(FilterCondition clause) => new(clause, []);

    public static implicit operator FilterParseResult(QueryFault fault) => new(null, [fault]);
}
