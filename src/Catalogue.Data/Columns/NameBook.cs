using Catalogue.Data.Storage;

namespace Catalogue.Data.Columns;

/// <summary>The names of one revision: those of a table are read when they are first asked for. Values that are held follow the changes, texts are read again.</summary>
public sealed class NameBook
{
    private readonly MadeOnce<string, NameTexts> _texts = new();
    private readonly MadeOnce<(string Table, string Sql), HeldValues> _held = new();

    public NameTexts TextsOf(string table, Statements statements) => _texts.Of(table, () => NameTexts.Load(table, statements));

    /// <param name="sql">Gives key, spelling and name of every row.</param>
    public HeldValues HeldOf(string table, string sql, Statements statements) => _held.Of((table, sql), () => HeldValues.Load(sql, statements));

    /// <summary>The names after some rows have come, gone or changed, by table.</summary>
    public NameBook With(IReadOnlyDictionary<string, IReadOnlySet<int>> changed, Statements statements)
    {
        var book = new NameBook();
        foreach (var (table, texts) in _texts.All)
        {
            if (changed.GetValueOrDefault(table) is not { Count: > 0 })
                book._texts.Add(table, texts);
        }

        foreach (var (of, held) in _held.All)
            book._held.Add(of, changed.GetValueOrDefault(of.Table) is { Count: > 0 } rows ? held.With(rows, of.Sql, statements) : held);
        return book;
    }
}
