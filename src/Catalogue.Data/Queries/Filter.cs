using Catalogue.Data.Snapshots;

namespace Catalogue.Data.Queries;

/// <summary>Declares a filter of papers. Parameter binding, condition, documentation and error hints are derived from it.</summary>
public abstract class Filter
{
    public required string Name { get; init; }

    /// <summary>What it selects, for the documentation.</summary>
    public required string Description { get; init; }

    /// <summary>A value that works on the example data.</summary>
    public required string Example { get; init; }

    /// <summary>Names that other services use for it. An unknown parameter with such a name gets this filter as a suggestion.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Values that work on the example data, for the documentation; the first is the example.</summary>
    public virtual IReadOnlyList<string> Examples => [Example];

    /// <summary>Whether it accepts several values, as repeated parameters or separated by commas.</summary>
    public virtual bool TakesSeveral => false;

    /// <summary>Parses the received values. A filter that accepts one value gets exactly one.</summary>
    public abstract FilterParseResult Read(Snapshot snapshot, IReadOnlyList<string> received);
}

/// <summary>The result of parsing the values of a filter: a condition, or the errors.</summary>
public sealed record FilterParseResult(FilterCondition? Condition, IReadOnlyList<QueryFault> Faults)
{
    public static implicit operator FilterParseResult(FilterCondition condition) => new(condition, []);

    public static implicit operator FilterParseResult(QueryFault fault) => new(null, [fault]);
}
