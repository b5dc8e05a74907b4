using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>A sort order of a table's rows: by a column, then by id. A database index has the same order.</summary>
public sealed record OrderDefinition(string Table, string SortColumn, bool IsText = true, bool IsDescending = false) : CachedPart<SortedKeys>(Table)
{
    /// <summary>Cost of finding the place of one row, relative to reading the next row in order.</summary>
    private const int CostOfSeek = 100;

    public const string IdColumn = "Id";

    private string Direction => IsDescending ? " DESC" : "";

    private string Beyond => IsDescending ? "<" : ">";

    /// <summary>SQL for the key of every row, in order.</summary>
    public string All => $"""SELECT "Key" FROM "{Table}" ORDER BY "{SortColumn}"{Direction}, "{IdColumn}" """;

    /// <summary>SQL for the key of the first row after the sort key <c>@0</c> and the id <c>@1</c>.</summary>
    public string FirstBeyond => First("@0", "@1", ">");

    /// <summary>SQL for the key of the first row at or after the sort key <c>@0</c> and the id <c>@1</c>.</summary>
    public string FirstFrom => First("@0", "@1", ">=");

    /// <summary>SQL for the key, sort key and id of some rows. The caller appends the comparison with their keys.</summary>
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
