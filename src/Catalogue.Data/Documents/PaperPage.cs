using Catalogue.Data.Columns;
using Catalogue.Data.Storage;

namespace Catalogue.Data.Documents;

/// <summary>The papers of a page, and the positions of the papers at its edges in a sort order.</summary>
public sealed record PaperPage(IAsyncEnumerable<StoredPaper> Papers, IReadOnlyDictionary<int, RowPosition> Edges)
{
    /// <param name="keys">The keys of the papers, in order.</param>
    /// <param name="edges">The keys of the papers at the edges.</param>
    public static async ValueTask<PaperPage> ReadAsync(PreparedStatements statements, IEnumerable<int> keys, OrderDefinition order, IReadOnlyCollection<int> edges) =>
        statements.IsRemote && edges.Count > 0
            ? await FetchAsync(statements, [.. keys], order, edges)
            : new PaperPage(StoredPaper.OfAsync(statements, keys), RowPosition.Of(order, edges, statements));

    /// <summary>Reads papers and positions in one round trip to a remote database.</summary>
    private static async ValueTask<PaperPage> FetchAsync(
        PreparedStatements statements, int[] keys, OrderDefinition order, IReadOnlyCollection<int> edges)
    {
        var papers = new Dictionary<int, StoredPaper>(keys.Length);
        var positions = new Dictionary<int, RowPosition>(edges.Count);
        using var rows = await statements.QueryAsync(PapersAndEdges(order), keys, edges.ToArray());
        while (await rows.ReadAsync())
        {
            var key = rows.GetInt32(0);
            papers[key] = new StoredPaper(rows.TakeBytes(1));
            if (!rows.IsNull(3))
                positions[key] = new RowPosition(key, rows.GetValue(2), rows.GetString(3));
        }

        return new PaperPage(keys.Select(key => papers[key]).ToAsyncEnumerable(), positions);
    }

    private static string PapersAndEdges(OrderDefinition order) => $"""
        SELECT "PaperDocuments"."PaperKey", "PaperDocuments"."Json", edge."{order.SortColumn}", edge."{OrderDefinition.IdColumn}"
        FROM "PaperDocuments" LEFT JOIN "{order.Table}" AS edge ON edge."Key" = "PaperDocuments"."PaperKey" AND edge."Key" = ANY(@1)
        WHERE "PaperDocuments"."PaperKey" = ANY(@0)
        """;
}
