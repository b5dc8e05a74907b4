namespace Catalogue.Data.Writing.Names;

/// <summary>Resolves names as written to stored entities, and creates missing ones, for one chunk of records at a time. Not thread-safe.</summary>
/// <param name="identify">Maps a name to its identity: all spellings of one entity have the same identity.</param>
/// <param name="find">Reads the stored entities with the given identities.</param>
/// <param name="make">Creates entities for names that are not stored, given with their identities, and returns them in the same order.</param>
internal sealed class NameTable<T>(
    Func<string, string> identify,
    Func<string[], CancellationToken, Task<Dictionary<string, T>>> find,
    Func<IReadOnlyList<(string Name, string Identity)>, CancellationToken, Task<List<T>>> make)
{
    private const int Remembered = 20_000;

    private readonly RecentCache<T> _recent = new(Remembered);
    private readonly Dictionary<string, T> _meanings = new(StringComparer.Ordinal);

    /// <summary>The entity of a name. The name must be in the chunk that was prepared last.</summary>
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
