using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>The rows of a small table, held in memory: the key by spelling, and spelling and name by key. Immutable.</summary>
public sealed class HeldValues
{
    private readonly Dictionary<int, (string Text, string Name)> _byKey;
    private readonly Dictionary<string, int> _bySpelling;

    private HeldValues(Dictionary<int, (string Text, string Name)> byKey) =>
        (_byKey, _bySpelling) = (byKey, byKey.ToDictionary(row => row.Value.Text, row => row.Key, StringComparer.Ordinal));

    /// <param name="sql">An SQL query for the key, spelling and name of every row.</param>
    public static HeldValues Load(string sql, PreparedStatements statements)
    {
        var byKey = new Dictionary<int, (string, string)>();
        using var rows = statements.Query(sql);
        while (rows.Read())
            byKey[rows.GetInt32(0)] = ValueOf(rows);
        return new HeldValues(byKey);
    }

    /// <summary>The key and spelling of every row.</summary>
    public IEnumerable<(int Key, string Text)> All => _byKey.Select(row => (row.Key, row.Value.Text));

    public (string Text, string Name) this[int key] => _byKey[key];

    /// <summary>The key of the row with a spelling; null if there is none.</summary>
    public int? Key(string spelling) => _bySpelling.TryGetValue(spelling, out var key) ? key : null;

    /// <summary>The values after some rows have been inserted or updated.</summary>
    /// <param name="sql">The query of <see cref="Load"/>.</param>
    public HeldValues With(IReadOnlySet<int> changed, string sql, PreparedStatements statements)
    {
        var byKey = new Dictionary<int, (string, string)>(_byKey);
        foreach (var (key, value) in statements.OfKeys($"""{sql} WHERE "Key" """, changed, ValueOf))
            byKey[key] = value;
        return new HeldValues(byKey);
    }

    private static (string Text, string Name) ValueOf(ResultReader row) => (row.GetString(1), row.GetString(2));
}

/// <summary>The held values of a small table, as a part of the cache.</summary>
/// <param name="Sql">An SQL query for the key, spelling and name of every row.</param>
internal sealed record HeldValuesPart(string Table, string Sql) : CachedPart<HeldValues>(Table)
{
    public override HeldValues Read(PreparedStatements statements) => HeldValues.Load(Sql, statements);

    protected override HeldValues After(HeldValues value, IReadOnlySet<int> changed, PreparedStatements statements) => value.With(changed, Sql, statements);
}
