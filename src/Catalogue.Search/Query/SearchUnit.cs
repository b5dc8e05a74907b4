namespace Catalogue.Search.Query;

/// <summary>The operand of a clause: a word, a phrase or a prefix. Words are folded, not stemmed.</summary>
public abstract record SearchUnit
{
    // Abstract, so that every unit states its canonical spelling.
    public abstract override string ToString();
}

/// <summary>A word: compared by its stem in titles and abstracts, and as it is in names.</summary>
public sealed record SearchWord(string Folded) : SearchUnit
{
    public override string ToString() => Folded;
}

/// <summary>Two or more adjacent words in the title, the abstract or one author's name. Compared like a <see cref="SearchWord"/>.</summary>
public sealed record SearchPhrase(IReadOnlyList<string> Words) : SearchUnit
{
    public bool Equals(SearchPhrase? other) => other is not null && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"\"{string.Join(' ', Words)}\"";
}

/// <summary>
/// The beginning of a word, not stemmed. <paramref name="Words"/> are the words in front of it in the same chunk of the query
/// (<c>pre-train*</c>): they must match, too.
/// </summary>
public sealed record SearchPrefix(IReadOnlyList<string> Words, string Prefix) : SearchUnit
{
    public bool Equals(SearchPrefix? other) => other is not null && Words.SequenceEqual(other.Words) && Prefix == other.Prefix;

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{string.Join('-', [.. Words, Prefix])}*";
}
