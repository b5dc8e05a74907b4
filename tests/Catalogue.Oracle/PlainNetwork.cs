namespace Catalogue.Oracle;

/// <summary>A network of co-authors as lines that are easy to compare.</summary>
public static class PlainNetwork
{
    public static IReadOnlyList<string> Network(this PlainCatalogue catalogue, Ask ask, int limit)
    {
        var person = ask.Scope!.Value.Value;
        var everyone = catalogue.Match(ask with { Path = "/papers" }).Select(paper => (Paper: paper, Authors: catalogue.Values(paper, "author").ToHashSet())).ToList();
        var own = everyone.FindAll(paper => paper.Authors.Contains(person));
        var counts = catalogue.Counted(own.Select(paper => paper.Paper), "author");
        var nodes = counts.OrderByDescending(count => count.Value == person).ThenByDescending(count => count.Count)
            .ThenBy(count => count.Value, PlainText.ByCodePoint).Take(limit + 1).ToList();
        var edges = from one in nodes
                    from other in nodes
                    where string.CompareOrdinal(one.Value, other.Value) < 0
                    let weight = everyone.Count(paper => paper.Authors.Contains(one.Value) && paper.Authors.Contains(other.Value))
                    where weight > 0
                    select (Source: one.Value, Target: other.Value, Weight: weight);
        return
        [
            $"{counts.Count} distinct, truncated {counts.Count > nodes.Count}, lower bound {own.Exists(paper => paper.Paper.AuthorsTruncated)}",
            .. nodes.Select(node => $"{node.Value}: {node.Count}"),
            .. edges.OrderByDescending(edge => edge.Weight).ThenBy(edge => edge.Source, StringComparer.Ordinal).ThenBy(edge => edge.Target, StringComparer.Ordinal)
                .Select(edge => $"{edge.Source} - {edge.Target}: {edge.Weight}"),
        ];
    }
}
