using System.Text.Json;
using Catalogue.Data.Search;
using Catalogue.Data.Search.Index;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Queries;

/// <summary>Lends SQL the papers that the search index finds.</summary>
public static class FoundPapers
{
    public static IQueryable<FoundPaper> Of(CatalogueContext db, SearchQuery query)
    {
        db.Database.OpenConnection();
        try
        {
            var hits = SearchIndex.Find(db.Database.GetDbConnection(), query, ranked: true);
            var rows = JsonSerializer.Serialize(hits.Papers.ToKeys().Zip(hits.Scores.ToArray(), (key, score) => new double[] { key, score }));
            return db.Database.SqlQuery<FoundPaper>($"SELECT value ->> 0 AS PaperKey, -(value ->> 1) AS Score FROM json_each({rows})");
        }
        finally
        {
            db.Database.CloseConnection();
        }
    }
}

/// <summary>A paper that a query finds.</summary>
public sealed class FoundPaper
{
    public int PaperKey { get; init; }

    /// <summary>The smaller, the more relevant.</summary>
    public double Score { get; init; }
}
