namespace Catalogue.Data.Writing.Names;

/// <summary>Finds or makes what names as written mean, for a chunk of records at a time.</summary>
/// <param name="identify">What two spellings of one thing have in common.</param>
/// <param name="find">What is stored of these identities.</param>
/// <param name="make">Makes what is not stored, in the order of appearance: names as written, with their identities.</param>
internal sealed class NameTable<T>(
    Func<string, string> identify,
    Func<string[], CancellationToken, Task<Dictionary<string, T>>> find,
    Func<IReadOnlyList<(string Name, string Identity)>, CancellationToken, Task<List<T>>> make)
{
    private const int Remembered = 20_000;

    private readonly RecentCache<T> _recent = new(Remembered);
    private readonly Dictionary<string, T> _meanings = new(StringComparer.Ordinal);

    /// <summary>What a name of the prepared chunk means.</summary>
    public T this[string name] => _meanings[name];

    public async Task PrepareAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        _meanings.Clear();
        var wanted = names.Distinct(StringComparer.Ordinal).Select(name => (Name: name, Identity: identify(name))).ToList();
        var known = new Dictionary<string, T>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, identity) in wanted)
        {
            if (_recent.TryGet(identity, out var value))
                known[identity] = value;
            else
                unknown.Add(identity);
        }

        if (unknown.Count > 0)
            await LearnAsync(known, unknown, wanted, cancellationToken);
        foreach (var (name, identity) in wanted)
            _meanings[name] = known[identity];
    }

    private async Task LearnAsync(
        Dictionary<string, T> known, HashSet<string> unknown, List<(string Name, string Identity)> wanted, CancellationToken cancellationToken)
    {
        var learnt = await find([.. unknown], cancellationToken);
        var missing = wanted.Where(name => unknown.Contains(name.Identity) && !learnt.ContainsKey(name.Identity))
            .DistinctBy(name => name.Identity).ToList();
        var made = missing.Count == 0 ? [] : await make(missing, cancellationToken);
        foreach (var ((_, identity), value) in missing.Zip(made))
            learnt.Add(identity, value);
        foreach (var (identity, value) in learnt)
        {
            known[identity] = value;
            _recent.Set(identity, value);
        }
    }
}
