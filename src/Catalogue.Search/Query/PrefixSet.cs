namespace Catalogue.Search.Query;

/// <summary>The prefixes of a query. A word is tested with one hash lookup for each distinct prefix length.</summary>
internal sealed class PrefixSet
{
    private readonly HashSet<string> _prefixes;
    private readonly int[] _lengths;

    public PrefixSet(IEnumerable<string> prefixes)
    {
        _prefixes = prefixes.ToHashSet();
        _lengths = [.. _prefixes.Select(prefix => prefix.Length).Distinct()];
    }

    public bool HasPrefixOf(string word) =>
        Array.Exists(_lengths, length => length <= word.Length && _prefixes.Contains(word[..length]));
}
