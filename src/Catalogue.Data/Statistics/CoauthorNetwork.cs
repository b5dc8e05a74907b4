using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Statistics;

/// <summary>An author in a network.</summary>
public sealed record NetworkNode(ClauseValue Author, string Name, Figure Papers);

/// <summary>Two authors and the papers that both wrote.</summary>
public sealed record NetworkEdge(ClauseValue Source, ClauseValue Target, Figure Papers);

/// <summary>A researcher, the strongest co-authors, and who of them wrote with whom.</summary>
/// <param name="Distinct">All authors of the researcher's papers, listed or not, the researcher among them.</param>
/// <param name="IsTruncated">There are more co-authors than nodes.</param>
/// <param name="IsLowerBound">Some author lists are cut, so that counts may be higher in truth.</param>
public sealed record CoauthorNetwork(
    IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkEdge> Edges, int Distinct, bool IsTruncated, bool IsLowerBound);

/// <summary>Reads co-author networks.</summary>
public sealed class NetworkReader(FilterSet filters)
{
    /// <param name="query">Which papers count; its scope is the researcher.</param>
    /// <param name="limit">The most co-authors to list.</param>
    public async Task<CoauthorNetwork> ReadAsync(CatalogueContext db, PaperQuery query, int limit, CancellationToken cancellationToken)
    {
        var researcher = query.Scope!.Included[0];
        var counts = ValueCounts.Named(db, query, filters.Author);
        var strongest = await counts
            .OrderByDescending(count => count.Row.Key == researcher.Key).ThenByDescending(count => count.Count).ThenBy(count => count.Row.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var nodes = strongest.ConvertAll(count => Node(query, count));
        var distinct = await counts.CountAsync(cancellationToken);
        return new CoauthorNetwork(
            nodes,
            await EdgesAsync(db, query with { Scope = null }, nodes, cancellationToken),
            distinct,
            distinct > nodes.Count,
            await query.Match(db).AnyAsync(paper => paper.AuthorsTruncated, cancellationToken));
    }

    private NetworkNode Node(PaperQuery query, NamedCount count)
    {
        var author = new ClauseValue(count.Row.Text, count.Row.Key);
        return new NetworkNode(author, count.Row.Name, new Figure(count.Count, query.Narrow(filters.Author, author, filters)));
    }

    private async Task<List<NetworkEdge>> EdgesAsync(
        CatalogueContext db, PaperQuery query, List<NetworkNode> nodes, CancellationToken cancellationToken)
    {
        var keys = nodes.ConvertAll(node => node.Author.Key!.Value);
        var authorships = filters.Author.Values.Of(query.Match(db)).Where(value => keys.Contains(value.Value));
        var pairs = await authorships.Join(authorships, one => one.PaperKey, other => other.PaperKey, (one, other) => new { One = one.Value, Other = other.Value })
            .Where(pair => pair.One < pair.Other)
            .GroupBy(pair => pair)
            .Select(group => new { group.Key.One, group.Key.Other, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var authors = nodes.ToDictionary(node => node.Author.Key!.Value, node => node.Author);
        return [.. pairs
            .Select(pair => Edge(query, authors[pair.One], authors[pair.Other], pair.Count))
            .OrderByDescending(edge => edge.Papers.Count)
            .ThenBy(edge => edge.Source.Text, StringComparer.Ordinal).ThenBy(edge => edge.Target.Text, StringComparer.Ordinal)];
    }

    private NetworkEdge Edge(PaperQuery query, ClauseValue one, ClauseValue other, int count)
    {
        var (source, target) = string.CompareOrdinal(one.Text, other.Text) < 0 ? (one, other) : (other, one);
        var papers = query.Narrow(filters.Author, source, filters).Narrow(filters.Author, target, filters);
        return new NetworkEdge(source, target, new Figure(count, papers));
    }
}
