using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>The keys of a table's rows in an order, and the place of each. It never changes.</summary>
public sealed class SortedKeys
{
    /// <summary>No row has this key: what follows the last one.</summary>
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

    /// <summary>Where the row is in the order; it has to be in it.</summary>
    public int PlaceOf(int key) => _places[key];

    public static SortedKeys Load(OrderDefinition definition, PreparedStatements statements)
    {
        var keys = new List<int>();
        using var rows = statements.Query(definition.All);
        while (rows.Read())
            keys.Add(rows.GetInt32(0));
        return new SortedKeys(definition, [.. keys]);
    }

    /// <summary>The place of the first row beyond a position, or at it; the number of rows when there is none.</summary>
    public int Seek(PreparedStatements statements, object sortKey, string id, bool inclusive) =>
        statements.Key(inclusive ? Definition.FirstFrom : Definition.FirstBeyond, sortKey, id) is { } key ? PlaceOf(key) : Keys.Length;

    /// <summary>The order after some rows have come, gone or moved.</summary>
    /// <param name="changed">The keys of these rows.</param>
    /// <param name="statements">Read the table as it is now.</param>
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

    /// <summary>The changed rows that are there, in order, by the first unchanged row that follows them.</summary>
    private Dictionary<int, List<int>> Followers(IReadOnlySet<int> changed, PreparedStatements statements)
    {
        var followers = new Dictionary<int, List<int>>();
        var follower = End;
        foreach (var row in RowPosition.Sorted(Definition, changed, statements).Reverse())
        {
            // A changed row that follows is the one before in this walk, which has the same follower.
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
