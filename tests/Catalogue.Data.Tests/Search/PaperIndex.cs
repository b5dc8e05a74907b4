using Catalogue.Data.Search;
using Catalogue.Data.Sqlite;
using Microsoft.Data.Sqlite;

namespace Catalogue.Data.Tests.Search;

/// <summary>A full-text table in memory, as the catalogue's.</summary>
internal sealed class PaperIndex : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public PaperIndex()
    {
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = """
            CREATE VIRTUAL TABLE paper_search
            USING fts5(title, abstract, authors, words, content='', contentless_delete=1, tokenize='ascii')
            """;
        create.ExecuteNonQuery();
    }

    public void Add(int key, string title, string? @abstract = null, params IEnumerable<string> authors)
    {
        var document = SearchDocument.Of(title, @abstract, authors);
        using var insert = _connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO paper_search(rowid, title, abstract, authors, words)
            VALUES ($key, $title, $abstract, $authors, $words)
            """;
        insert.Parameters.AddWithValue("$key", key);
        insert.Parameters.AddWithValue("$title", document.Title);
        insert.Parameters.AddWithValue("$abstract", document.Abstract);
        insert.Parameters.AddWithValue("$authors", document.Authors);
        insert.Parameters.AddWithValue("$words", document.Words);
        insert.ExecuteNonQuery();
    }

    public List<int> Find(string query)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT rowid FROM paper_search WHERE paper_search MATCH $query ORDER BY rowid";
        select.Parameters.AddWithValue("$query", Fts5Expression.Of(SearchQueryParser.Parse(query)!));
        using var reader = select.ExecuteReader();
        var keys = new List<int>();
        while (reader.Read())
        {
            keys.Add(reader.GetInt32(0));
        }

        return keys;
    }

    public void Dispose() => _connection.Dispose();
}
