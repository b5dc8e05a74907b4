using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>The keys of a table's rows in a sort order, and the place of each key. Immutable.</summary>
public sealed class SortedKeys
{
    /// <summary>Sentinel: after the last row (keys start at 1).</summary>
    private const int End = 0;

    private readonly int[] _places;

    private SortedKeys(OrderDefinition definition, int[] keys)
    {
        (Definition, Keys) = (definition, keys);
        _places = new int[keys.Length == 0 ? 0 : keys.Max() + 1];
        for (var place = 0; place < keys.Length; place++)
            _places[keys[place]] = place;
    }

    public OrderDefinition Definition { get; }

    public int[] Keys { get; }

    /// <summary>The index of a row in <see cref="Keys"/>, which must contain it.</summary>
    public int PlaceOf(int key) => _places[key];

    public static SortedKeys Load(OrderDefinition definition, PreparedStatements statements)
    {
        var keys = new List<int>();
        using var rows = statements.Query(definition.All);
        while (rows.Read())
            keys.Add(rows.GetInt32(0));
        return new SortedKeys(definition, [.. keys]);
    }

    /// <summary>The place of the first row after a position, or at it if <paramref name="inclusive"/>; the number of rows if there is none.</summary>
    public int Seek(PreparedStatements statements, object sortKey, string id, bool inclusive) =>
        statements.Key(inclusive ? Definition.FirstFrom : Definition.FirstBeyond, sortKey, id) is { } key ? PlaceOf(key) : Keys.Length;

    /// <summary>The order after some rows have been inserted, updated or deleted.</summary>
    /// <param name="changed">The keys of these rows.</param>
    /// <param name="statements">Reads the table at the next revision.</param>
    public SortedKeys With(IReadOnlySet<int> changed, PreparedStatements statements)
    {
        var followers = Followers(changed, statements);
        var keys = new List<int>(Keys.Length + changed.Count);
        var copied = 0;
        foreach (var place in changed.Where(Has).Concat(followers.Keys.Where(Has)).Select(PlaceOf).Order())
        {
            keys.AddRange(Keys.AsSpan(copied..place));
            keys.AddRange(followers.GetValueOrDefault(Keys[place], []));
            copied = changed.Contains(Keys[place]) ? place + 1 : place;
        }

        keys.AddRange(Keys.AsSpan(copied..));
        keys.AddRange(followers.GetValueOrDefault(End, []));
        return new SortedKeys(Definition, [.. keys]);
    }

    private bool Has(int key) => (uint)key < (uint)_places.Length && Keys[_places[key]] == key;

    /// <summary>The changed rows that still exist, in order, grouped by the first unchanged row after them.</summary>
    private Dictionary<int, List<int>> Followers(IReadOnlySet<int> changed, PreparedStatements statements)
    {
        var followers = new Dictionary<int, List<int>>();
        var follower = End;
        foreach (var row in RowPosition.Sorted(Definition, changed, statements).Reverse())
        {
            // If the next row has changed, too, it was the previous one in this reverse walk and has the same follower.
            var next = statements.Key(Definition.FirstBeyond, row.SortKey, row.Id) ?? End;
            if (!changed.Contains(next))
                follower = next;
            if (!followers.TryGetValue(follower, out var before))
                followers[follower] = before = [];
            before.Insert(0, row.Key);
        }

        return followers;
    }
}
