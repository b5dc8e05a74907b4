using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Catalogue.Data.Suggestions;
using Catalogue.Search;
using Catalogue.Search.Index;

namespace Catalogue.Data.Snapshots;

/// <summary>The catalogue at one revision. All reads through it are consistent, whatever is written in the meantime. Not thread-safe.</summary>
public sealed class Snapshot : IDisposable
{
    private readonly CatalogueReader _reader;
    private readonly Action _end;
    private readonly Dictionary<object, object> _once = new(ReferenceEqualityComparer.Instance);

    internal Snapshot(CatalogueReader reader, PaperColumns columns, Action end) => (_reader, Columns, _end) = (reader, columns, end);

    public CatalogueContext Db => _reader.Db;

    public PreparedStatements Statements => _reader.Statements;

    /// <summary>The work budget of the request that has opened the snapshot; unlimited by default.</summary>
    public WorkBudget Work
    {
        get => Statements.Work;
        set => Statements.Work = value;
    }

    /// <summary>The suggestion budget of the request.</summary>
    public HintBudget Hints { get; set; } = new(HintBudget.PerRequest);

    public PaperColumns Columns { get; }

    /// <summary>The identity of the catalogue, generated when its database was created.</summary>
    public Guid Catalogue => Columns.Catalogue;

    public long Revision => Columns.Revision;

    public SortedKeys OrderOf(OrderDefinition definition) => Cached(definition);

    public SuggestedTexts TextsOf(TextDefinition definition) => Cached(definition);

    public NameTexts NamesOf(string table) => Cached(new NameTextsPart(table));

    /// <param name="table">A small table.</param>
    /// <param name="sql">An SQL query for the key, spelling and name of every row.</param>
    public HeldValues ValuesOf(string table, string sql) => Cached(new HeldValuesPart(table, sql));

    /// <summary>The search metadata that all searches need.</summary>
    public SearchBlocks SearchBlocks => Cached(new SearchBlocksPart());

    /// <summary>
    /// Computes a value once per snapshot, because one response needs it several times: for example, facets and totals share their clauses. The
    /// key <paramref name="of"/> is compared by reference.
    /// </summary>
    public T Once<T>(object of, Func<T> make)
        where T : class
    {
        if (!_once.TryGetValue(of, out var made))
            _once[of] = made = make();
        return (T)made;
    }

    /// <summary>The value that <see cref="Once"/> has computed for a key; null if there is none.</summary>
    public T? Made<T>(object of)
        where T : class => (T?)_once.GetValueOrDefault(of);

    public void Dispose()
    {
        // Ending a read is not charged to the request, and must succeed after its cancellation.
        Work = WorkBudget.Unlimited;
        _end();
    }

    /// <summary>
    /// Loads a part that all requests share. It is not charged to the request that is the first to need it, and continues if that request is
    /// cancelled.
    /// </summary>
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
