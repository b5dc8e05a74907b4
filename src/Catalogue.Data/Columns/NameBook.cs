namespace Catalogue.Data.Columns;

/// <summary>The names of one revision: those of a table are read when they are first asked for, and again when they have changed.</summary>
public sealed class NameBook
{
    private readonly MadeOnce<string, NameTexts> _names = new();

    public NameTexts Of(string table, Statements statements) => _names.Of(table, () => NameTexts.Load(table, statements));

    /// <summary>The names after some rows have come, gone or changed, by table.</summary>
    public NameBook With(IReadOnlyDictionary<string, IReadOnlySet<int>> changed)
    {
        var book = new NameBook();
        foreach (var (table, names) in _names.All)
        {
            if (changed.GetValueOrDefault(table) is not { Count: > 0 })
                book._names.Add(table, names);
        }

        return book;
    }
}
