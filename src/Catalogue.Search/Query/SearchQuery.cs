namespace Catalogue.Search.Query;

/// <summary>
/// A search query: a paper matches if it matches any of the groups. The text form is the canonical spelling, which parses to an equal query.
/// </summary>
public sealed record SearchQuery(IReadOnlyList<SearchGroup> Groups)
{
    public bool Equals(SearchQuery? other) => other is not null && Groups.SequenceEqual(other.Groups);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => string.Join(" OR ", Groups);
}

/// <summary>A conjunction of clauses. If all are negated, it matches every paper that matches none of the negated units.</summary>
public sealed record SearchGroup(IReadOnlyList<SearchClause> Clauses)
{
    public bool Equals(SearchGroup? other) => other is not null && Clauses.SequenceEqual(other.Clauses);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => string.Join(' ', Clauses);
}

/// <summary>A unit that must match or, if negated, must not match.</summary>
public sealed record SearchClause(bool Negated, SearchUnit Unit)
{
    public override string ToString() => Negated ? $"-{Unit}" : Unit.ToString();
}
