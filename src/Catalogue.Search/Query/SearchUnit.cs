namespace Catalogue.Search.Query;

/// <summary>What one clause looks for. All words are folded, none is stemmed.</summary>
public abstract record SearchUnit
{
    // Overridden by every unit: it is the canonical spelling.
    public abstract override string ToString();
}

/// <summary>A word: by its stem in title or abstract, as it is in an author's name.</summary>
public sealed record SearchWord(string Folded) : SearchUnit
{
    public override string ToString() => Folded;
}

/// <summary>Two or more words next to each other in the title, the abstract or one author's name; compared as a word is.</summary>
public sealed record SearchPhrase(IReadOnlyList<string> Words) : SearchUnit
{
    public bool Equals(SearchPhrase? other) => other is not null && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"\"{string.Join(' ', Words)}\"";
}

/// <summary>The beginning of any word as written, and the words that stood before it in the same chunk.</summary>
public sealed record SearchPrefix(IReadOnlyList<string> Words, string Prefix) : SearchUnit
{
    public bool Equals(SearchPrefix? other) => other is not null && Words.SequenceEqual(other.Words) && Prefix == other.Prefix;

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{string.Join('-', [.. Words, Prefix])}*";
}
