using System.Globalization;
using Catalogue.Data.Model;
using Catalogue.Data.Queries;
using Catalogue.Data.Storage;
using Catalogue.Data.Tests.Infrastructure;
using Catalogue.Search.Index;
using Catalogue.Search.Query;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Writing;

/// <summary>What tests ask of a database.</summary>
internal static class TestCatalogueQueries
{
    public static Task ExecuteAsync(this TestCatalogue catalogue, string sql) => catalogue.ScalarAsync(sql);

    /// <summary>The first value that a statement gives, as text; empty when it gives none.</summary>
    public static async Task<string> ScalarAsync(this TestCatalogue catalogue, string sql)
    {
        await using var db = await catalogue.OpenAsync();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = TestStore.Sql(db, sql);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) ?? "";
    }

    public static async Task<long> RevisionAsync(this TestCatalogue catalogue)
    {
        await using var db = await catalogue.OpenAsync();
        return (await db.State.SingleAsync()).Revision;
    }

    /// <summary>The ids of the papers that the search index finds.</summary>
    public static async Task<List<string>> FindAsync(this TestCatalogue catalogue, string query)
    {
        await using var db = await catalogue.OpenAsync();
        await db.Database.OpenConnectionAsync();
        using var statements = new PreparedStatements(db.Database.GetDbConnection());
        var hits = SearchIndex.Find(new StoredIndexReader(statements, StoredIndexReader.ReadBlocks(statements)), SearchQueryParser.Parse(query)!, ranked: false);
        var keys = hits.Papers.ToKeys();
        return await db.Papers.Where(paper => keys.Contains(paper.Key)).OrderBy(paper => paper.Id).Select(paper => paper.Id).ToListAsync();
    }

    public static async Task<List<string>> IdsAsync(this TestCatalogue catalogue)
    {
        await using var db = await catalogue.OpenAsync();
        return await db.Papers.OrderBy(paper => paper.Key).Select(paper => paper.Id).ToListAsync();
    }

    /// <summary>The id that stands for it today.</summary>
    public static Task<string> TargetAsync(this TestCatalogue catalogue, string id) =>
        catalogue.AskAsync(statements => PublishedIds.Target(statements, ResourceKind.Paper, id));

    public static Task<bool> IsTombstoneAsync(this TestCatalogue catalogue, string id) =>
        catalogue.AskAsync(statements => PublishedIds.IsTombstone(statements, ResourceKind.Paper, id));

    public static async Task<Paper> PaperAsync(this TestCatalogue catalogue, string id)
    {
        await using var db = await catalogue.OpenAsync();
        return await db.Papers
            .Include(paper => paper.PrimaryCategory)
            .Include(paper => paper.Categories.OrderBy(part => part.Ordinal)).ThenInclude(part => part.Category)
            .Include(paper => paper.Authorships.OrderBy(part => part.Ordinal)).ThenInclude(part => part.Author)
            .Include(paper => paper.Authorships).ThenInclude(part => part.Affiliations).ThenInclude(part => part.Affiliation)
            .Include(paper => paper.Affiliations.OrderBy(part => part.Ordinal)).ThenInclude(part => part.Affiliation)
            .Include(paper => paper.Identifiers)
            .Include(paper => paper.Links.OrderBy(link => link.Ordinal))
            .Include(paper => paper.Sources).ThenInclude(part => part.Source)
            .SingleAsync(paper => paper.Id == id);
    }

    /// <summary>Everything that is stored, as text: equal when nothing has changed.</summary>
    public static async Task<string> ContentAsync(this TestCatalogue catalogue)
    {
        await using var db = await catalogue.OpenAsync();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Concat(["SearchBlocks", "SearchPages", "SearchWords"]);
        var lines = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in tables.Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = TestStore.Sql(db, $"SELECT * FROM {table} ORDER BY 1, 2");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)
                    .Select(value => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture));
                lines.Add($"{table}: {string.Join(" | ", values)}");
            }
        }

        return string.Join('\n', lines);
    }

    private static async Task<T> AskAsync<T>(this TestCatalogue catalogue, Func<PreparedStatements, T> ask)
    {
        await using var db = await catalogue.OpenAsync();
        await db.Database.OpenConnectionAsync();
        using var statements = new PreparedStatements(db.Database.GetDbConnection());
        return ask(statements);
    }
}
