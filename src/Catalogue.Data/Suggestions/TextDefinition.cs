using Catalogue.Data.Columns;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Suggestions;

/// <summary>The columns of a table that its rows are suggested by, in one text.</summary>
/// <param name="Table">The table.</param>
/// <param name="SortColumn">The column of the folded name; with the id it has an index, from which all can be read.</param>
/// <param name="More">Other columns, of small tables.</param>
public sealed record TextDefinition(string Table, string SortColumn, string More = "") : CachedPart<SuggestedTexts>(Table)
{
    private string Text => More.Length == 0 ? $"\"{SortColumn}\"" : $"\"{SortColumn}\" || ' ' || {More}";

    /// <summary>Every row's key and text.</summary>
    public string All => $"""SELECT "Key", {Text} FROM "{Table}" ORDER BY "{SortColumn}", "Id" """;

    /// <summary>The key and the text of the row with the key @0.</summary>
    public string One => $"""SELECT "Key", {Text} FROM "{Table}" WHERE "Key" = @0""";

    public override SuggestedTexts Read(PreparedStatements statements) => SuggestedTexts.Load(this, statements);

    protected override SuggestedTexts? After(SuggestedTexts value, IReadOnlySet<int> changed, PreparedStatements statements) =>
        changed.Count <= ColumnsFollower.Most ? value.With(changed, statements) : null;
}
