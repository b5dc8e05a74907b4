using System.Data.Common;
using Catalogue.Data.Storage;
using Catalogue.Data.Tests.Infrastructure;
using Catalogue.Search;
using Catalogue.Search.Index;
using Catalogue.Search.Query;

namespace Catalogue.Data.Tests.Search;

/// <summary>A search index by itself, as the catalogue's.</summary>
internal sealed class PaperIndex : IDisposable
{
    private readonly DbConnection _connection = TestStore.Scratch();
    private readonly SearchIndexWriter _writer;
    private readonly PreparedStatements _statements;

    public PaperIndex()
    {
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = TestStore.CreateSearch;
        create.ExecuteNonQuery();
        _writer = KnownDatabases.Of(_connection).BulkLoad.SearchWriter(_connection);
        _statements = new PreparedStatements(_connection);
    }

    /// <summary>What the next searches may do.</summary>
    public WorkBudget Work
    {
        get => _statements.Work;
        set => _statements.Work = value;
    }

    public void Add(int key, string title, string? @abstract = null, params IEnumerable<string> authors)
    {
        Put(key, SearchDocument.Of(title, @abstract, authors));
        Flush();
    }

    /// <summary>Adds a paper that is not found before the next flush.</summary>
    public void Put(int key, SearchDocument document) => _writer.Add(key, document);

    public void Take(int key, SearchDocument document) => _writer.Remove(key, document);

    public void Flush() => _writer.FlushAsync().GetAwaiter().GetResult();

    public List<int> Find(string query) => [.. Hits(query, ranked: false).Papers.ToKeys()];

    /// <summary>The most relevant first.</summary>
    public List<int> Rank(string query)
    {
        var hits = Hits(query);
        return [.. hits.Papers.ToKeys().OrderByDescending(hits.Score).ThenBy(key => key)];
    }

    public SearchHits Hits(string query, bool ranked = true) => SearchIndex.Find(new StoredIndexReader(_statements, StoredIndexReader.ReadBlocks(_statements)), SearchQueryParser.Parse(query)!, ranked);

    public void Dispose()
    {
        _writer.Dispose();
        _statements.Dispose();
        _connection.Dispose();
    }
}
