using Catalogue.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Sqlite;

/// <summary>The full-text index on SQLite: an FTS5 table that keeps no text, keyed by the paper's key.</summary>
public static class SqliteSearch
{
    public const string CreateTable = """
        CREATE VIRTUAL TABLE paper_search USING fts5(
            title, abstract, authors, words, content='', contentless_delete=1, tokenize='ascii')
        """;

    public const string DropTable = "DROP TABLE paper_search";

    /// <summary>The papers that a query finds, with their score: the smaller, the more relevant.</summary>
    public static IQueryable<SearchHit> Hits(CatalogueContext db, SearchQuery query)
    {
        var expression = Fts5Expression.Of(query);
        return db.Database.SqlQuery<SearchHit>(
            $"SELECT rowid AS PaperKey, bm25(paper_search, 8.0, 1.0, 4.0, 0.0) AS Score FROM paper_search WHERE paper_search MATCH {expression}");
    }
}
