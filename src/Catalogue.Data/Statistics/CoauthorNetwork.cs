using Catalogue.Data.Queries;
using Catalogue.Data.Queries.Facets;
using Catalogue.Data.Snapshots;
using Catalogue.Search;

namespace Catalogue.Data.Statistics;

/// <summary>An author in a network.</summary>
public sealed record NetworkNode(ConditionValue Author, string Name, Figure Papers);

/// <summary>Two authors and the papers that both wrote.</summary>
public sealed record NetworkEdge(ConditionValue Source, ConditionValue Target, Figure Papers);

/// <summary>A researcher, the co-authors with the most common papers, and the papers that each two of them share.</summary>
/// <param name="Distinct">The number of authors of the papers, listed or not, including the researcher.</param>
/// <param name="IsTruncated">True if there are more authors than nodes.</param>
/// <param name="IsLowerBound">True if some author lists are truncated, so that the real counts may be higher.</param>
public sealed record CoauthorNetwork(
    IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkEdge> Edges, int Distinct, bool IsTruncated, bool IsLowerBound);

/// <summary>Reads co-author networks.</summary>
public sealed class NetworkReader(FilterSet filters)
{
    /// <param name="query">Selects the papers; its scope is the researcher.</param>
    /// <param name="limit">The maximum number of co-authors.</param>
    public CoauthorNetwork Read(Snapshot snapshot, PaperQuery query, int limit)
    {
        var researcher = query.Scope!.Included[0].Key!.Value;
        var papers = query.Match(snapshot);
        using var counts = new FacetValueCounts(snapshot, papers, filters.Author);
        List<int> strongest = counts[researcher] == 0 ? [] : [researcher];
        strongest.AddRange(counts.Largest(limit + 1).Where(key => key != researcher).Take(limit + 1 - strongest.Count));
        var names = filters.Author.Vocabulary.NamesOf(snapshot, strongest);
        var nodes = strongest.ConvertAll(key => Node(query, key, names[key], counts[key]));
        return new CoauthorNetwork(
            nodes,
            Edges(snapshot, query with { Scope = null }, nodes),
            counts.Distinct,
            counts.Distinct > nodes.Count,
            papers.CountCommon(snapshot.Columns.Truncated.With(1)) > 0);
    }

    private NetworkNode Node(PaperQuery query, int key, ValueName name, int count)
    {
        var author = new ConditionValue(name.Text, key);
        return new NetworkNode(author, name.Label, new Figure(count, query.Narrow(filters.Author, author, filters)));
    }

    private List<NetworkEdge> Edges(Snapshot snapshot, PaperQuery query, List<NetworkNode> nodes)
    {
        var weights = Weights(snapshot, query.Match(snapshot), nodes);
        var edges = new List<NetworkEdge>();
        for (var one = 0; one < nodes.Count; one++)
        {
            for (var other = one + 1; other < nodes.Count; other++)
            {
                if (weights[one, other] > 0)
                    edges.Add(Edge(query, nodes[one].Author, nodes[other].Author, weights[one, other]));
            }
        }

        return [.. edges.OrderByDescending(edge => edge.Papers.Count)
            .ThenBy(edge => edge.Source.Text, StringComparer.Ordinal).ThenBy(edge => edge.Target.Text, StringComparer.Ordinal)];
    }

    /// <summary>The number of papers that each two nodes share, by their indexes among the nodes: only where the first index is the smaller one.</summary>
    private static int[,] Weights(Snapshot snapshot, DocIdSet papers, List<NetworkNode> nodes)
    {
        var authors = snapshot.Columns.Authors;
        var places = nodes.Index().ToDictionary(node => node.Item.Author.Key!.Value, node => node.Index);
        var weights = new int[nodes.Count, nodes.Count];
        var present = new List<int>();
        foreach (var paper in papers.And(DocIdSet.Union([.. places.Keys.Select(authors.With)])))
        {
            present.Clear();
            foreach (var author in authors.Of(paper))
            {
                if (places.TryGetValue(author, out var place))
                    present.Add(place);
            }

            present.Sort();
            for (var one = 0; one < present.Count; one++)
            {
                for (var other = one + 1; other < present.Count; other++)
                    weights[present[one], present[other]]++;
            }
        }

        return weights;
    }

    private NetworkEdge Edge(PaperQuery query, ConditionValue one, ConditionValue other, int count)
    {
        var (source, target) = string.CompareOrdinal(one.Text, other.Text) < 0 ? (one, other) : (other, one);
        var papers = query.Narrow(filters.Author, source, filters).Narrow(filters.Author, target, filters);
        return new NetworkEdge(source, target, new Figure(count, papers));
    }
}
