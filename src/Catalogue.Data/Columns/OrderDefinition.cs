using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>An order of a table's rows: by a column, then by id. An index of the database has the same order.</summary>
public sealed record OrderDefinition(string Table, string SortColumn, bool IsText = true, bool IsDescending = false) : CachedPart<SortedKeys>(Table)
{
    /// <summary>Finding where one row belongs takes as long as reading about so many rows in order.</summary>
    private const int CostOfSeek = 100;

    public const string IdColumn = "Id";

    private string Direction => IsDescending ? " DESC" : "";

    private string Beyond => IsDescending ? "<" : ">";

    /// <summary>Every row's key, in order.</summary>
    public string All => $"""SELECT "Key" FROM "{Table}" ORDER BY "{SortColumn}"{Direction}, "{IdColumn}" """;

    /// <summary>The key of the first row beyond the sort key @0 and the id @1.</summary>
    public string FirstBeyond => First("@0", "@1", ">");

    /// <summary>The key of the first row at or beyond the sort key @0 and the id @1.</summary>
    public string FirstFrom => First("@0", "@1", ">=");

    /// <summary>Key, sort key and id of the rows whose key is one of those that follow.</summary>
    public string Positions => $"""SELECT "Key", "{SortColumn}", "{IdColumn}" FROM "{Table}" WHERE "Key" """;

    public override SortedKeys Read(PreparedStatements statements) => SortedKeys.Load(this, statements);

    protected override SortedKeys? After(SortedKeys value, IReadOnlySet<int> changed, PreparedStatements statements) =>
        (long)changed.Count * CostOfSeek <= value.Keys.Length ? value.With(changed, statements) : null;

    private string First(string sortKey, string id, string comparison) => $"""
        SELECT "Key" FROM "{Table}"
        WHERE "{SortColumn}" {Beyond}= {sortKey} AND ("{SortColumn}" {Beyond} {sortKey} OR "{IdColumn}" {comparison} {id})
        ORDER BY "{SortColumn}"{Direction}, "{IdColumn}" LIMIT 1
        """;
}
