using Catalogue.Data.Columns;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Suggestions;

/// <summary>The columns in which suggestions for a table's rows are searched. They are concatenated to one text per row.</summary>
/// <param name="Table">The table.</param>
/// <param name="SortColumn">The column of the folded name. Together with the id it has an index, from which all rows can be read.</param>
/// <param name="More">An SQL expression of other columns; only for small tables. Empty for none.</param>
public sealed record TextDefinition(string Table, string SortColumn, string More = "") : CachedPart<SuggestedTexts>(Table)
{
    private string Text => More.Length == 0 ? $"\"{SortColumn}\"" : $"\"{SortColumn}\" || ' ' || {More}";

    /// <summary>SQL for the key and the text of every row.</summary>
    public string All => $"""SELECT "Key", {Text} FROM "{Table}" ORDER BY "{SortColumn}", "Id" """;

    /// <summary>SQL for the key and the text of the row with the key <c>@0</c>.</summary>
    public string One => $"""SELECT "Key", {Text} FROM "{Table}" WHERE "Key" = @0""";

    public override SuggestedTexts Read(PreparedStatements statements) => SuggestedTexts.Load(this, statements);

    protected override SuggestedTexts? After(SuggestedTexts value, IReadOnlySet<int> changed, PreparedStatements statements) =>
        changed.Count <= ColumnsFollower.Most ? value.With(changed, statements) : null;
}
