using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Catalogue.Data.Suggestions;
using Catalogue.Search.Index;

namespace Catalogue.Data.Snapshots;

/// <summary>The catalogue at one revision: everything read through it agrees, whoever writes meanwhile.</summary>
public sealed class Snapshot : IDisposable
{
    private readonly CatalogueReader _reader;
    private readonly Action _end;
    private readonly Dictionary<object, object> _once = new(ReferenceEqualityComparer.Instance);

    internal Snapshot(CatalogueReader reader, PaperColumns columns, Action end) => (_reader, Columns, _end) = (reader, columns, end);

    public CatalogueContext Db => _reader.Db;

    public Statements Statements => _reader.Statements;

    public PaperColumns Columns { get; }

    /// <summary>The catalogue's own identity, given when its database was made.</summary>
    public Guid Catalogue => Columns.Catalogue;

    public long Revision => Columns.Revision;

    public RowOrder OrderOf(OrderDefinition definition) => Columns.Cache.Get(definition, Statements);

    public SuggestedTexts TextsOf(TextDefinition definition) => Columns.Cache.Get(definition, Statements);

    public SearchBlocks SearchBlocks => Columns.Cache.Get(new SearchBlocksPart(), Statements);

    public NameTexts NamesOf(string table) => Columns.Cache.Get(new NameTextsPart(table), Statements);

    /// <param name="table">A small one.</param>
    /// <param name="sql">Gives key, spelling and name of every row.</param>
    public HeldValues ValuesOf(string table, string sql) => Columns.Cache.Get(new HeldValuesPart(table, sql), Statements);

    /// <summary>What one answer needs several times, made once: facets and totals share their clauses.</summary>
    public T Once<T>(object of, Func<T> make)
        where T : class
    {
        if (!_once.TryGetValue(of, out var made))
            _once[of] = made = make();
        return (T)made;
    }

    /// <summary>What <see cref="Once"/> has made of it, if it has been asked for.</summary>
    public T? Made<T>(object of)
        where T : class => (T?)_once.GetValueOrDefault(of);

    public void Dispose() => _end();
}
