namespace Catalogue.Search.Query;

/// <summary>What is searched for: any of the groups. Its text is the canonical spelling, which parses to an equal query.</summary>
public sealed record SearchQuery(IReadOnlyList<SearchGroup> Groups)
{
    public bool Equals(SearchQuery? other) => other is not null && Groups.SequenceEqual(other.Groups);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => string.Join(" OR ", Groups);
}

/// <summary>All of the clauses; when all are negated, every paper but those that match one.</summary>
public sealed record SearchGroup(IReadOnlyList<SearchClause> Clauses)
{
    public bool Equals(SearchGroup? other) => other is not null && Clauses.SequenceEqual(other.Clauses);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => string.Join(' ', Clauses);
}

/// <summary>A unit that has to match, or must not.</summary>
public sealed record SearchClause(bool Negated, SearchUnit Unit)
{
    public override string ToString() => Negated ? $"-{Unit}" : Unit.ToString();
}
