namespace Catalogue.Api.Tests.Oracle;

/// <summary>A network of co-authors as lines that are easy to compare.</summary>
internal static class PlainNetwork
{
    public static IReadOnlyList<string> Network(this PlainCatalogue catalogue, Ask ask, int limit)
    {
        var (person, filters) = (ask.Scope!.Value.Value, ask.Filters.ToList());
        var everyone = catalogue.Match(new Ask("/papers", filters));
        var own = everyone.Where(paper => catalogue.Values(paper, "author").Contains(person)).ToList();
        var counts = PlainCounts.Counted(catalogue, own, "author");
        var nodes = counts.OrderByDescending(count => count.Value == person).ThenByDescending(count => count.Count)
            .ThenBy(count => count.Value, PlainText.ByCodePoint).Take(limit + 1).ToList();
        var edges = from one in nodes
                    from other in nodes
                    where string.CompareOrdinal(one.Value, other.Value) < 0
                    let weight = everyone.Count(paper => Wrote(one.Value, paper) && Wrote(other.Value, paper))
                    where weight > 0
                    select (Source: one.Value, Target: other.Value, Weight: weight);
        return
        [
            $"{counts.Count} distinct, truncated {counts.Count > nodes.Count}, lower bound {own.Exists(paper => paper.AuthorsTruncated)}",
            .. nodes.Select(node => $"{node.Value}: {node.Count}"),
            .. edges.OrderByDescending(edge => edge.Weight).ThenBy(edge => edge.Source, StringComparer.Ordinal).ThenBy(edge => edge.Target, StringComparer.Ordinal)
                .Select(edge => $"{edge.Source} - {edge.Target}: {edge.Weight}"),
        ];

        bool Wrote(string author, PlainPaper paper) => catalogue.Values(paper, "author").Contains(author);
    }
}
