using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Catalogue.Data.Suggestions;
using Catalogue.Search;
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

    public PreparedStatements Statements => _reader.Statements;

    /// <summary>What may be done for the request that the snapshot is open for; no limit by default.</summary>
    public WorkBudget Work
    {
        get => Statements.Work;
        set => Statements.Work = value;
    }

    /// <summary>The suggestions that the request may get.</summary>
    public HintBudget Hints { get; set; } = new(HintBudget.PerRequest);

    public PaperColumns Columns { get; }

    /// <summary>The catalogue's own identity, given when its database was made.</summary>
    public Guid Catalogue => Columns.Catalogue;

    public long Revision => Columns.Revision;

    public SortedKeys OrderOf(OrderDefinition definition) => Cached(definition);

    public SuggestedTexts TextsOf(TextDefinition definition) => Cached(definition);

    public NameTexts NamesOf(string table) => Cached(new NameTextsPart(table));

    /// <param name="table">A small one.</param>
    /// <param name="sql">Gives key, spelling and name of every row.</param>
    public HeldValues ValuesOf(string table, string sql) => Cached(new HeldValuesPart(table, sql));

    /// <summary>The parts of the search index that all searches need.</summary>
    public SearchBlocks SearchBlocks => Cached(new SearchBlocksPart());

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

    public void Dispose()
    {
        // Ending a read is no work for the request, and succeeds after it was cancelled.
        Work = WorkBudget.Unlimited;
        _end();
    }

    /// <summary>Reads what is kept for all requests: the request that comes first neither pays for it nor takes it with it when it leaves.</summary>
    private T Cached<T>(CachedPart<T> part)
        where T : class
    {
        var work = Work;
        Work = WorkBudget.Unlimited;
        try
        {
            return Columns.Cache.Get(part, Statements);
        }
        finally
        {
            Work = work;
        }
    }
}
