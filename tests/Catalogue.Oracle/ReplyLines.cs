using System.Text.Json.Nodes;

namespace Catalogue.Oracle;

/// <summary>Answers as the same lines that the oracle writes.</summary>
public static class ReplyLines
{
    public static IReadOnlyList<string> Facet(this Reply reply, string name)
    {
        var facet = reply.Body["facets"]![name]!;
        return [$"{facet["distinct"]} distinct", .. facet["values"]!.AsArray().Select(value => $"{value!["value"]}: {value["count"]} {value["state"]}")];
    }

    /// <summary>The items of a list of values: a category's code or another's id, and the count.</summary>
    public static IEnumerable<string> Values(this Reply reply) =>
        reply.Items.Select(item => $"{item["code"] ?? item["id"]}: {item["papers"] ?? item["computed"]!["papers"]!["count"]}");

    public static IReadOnlyList<string> Statistics(this Reply reply)
    {
        var computed = reply.Body["computed"]!;
        return
        [
            $"papers: {computed["papers"]!["count"]}",
            $"with code: {computed["withCode"]!["count"]} of {computed["withCode"]!["of"]}",
            $"first: {End("first")}",
            $"last: {End("last")}",
            .. computed["byYear"]!.AsArray().Select(year => $"year {Text(year!["year"])}: {year["count"]}"),
            .. computed["byMonth"]!.AsArray().Select(month => $"month {Text(month!["month"])}: {month["count"]}"),
            .. Breakdown("category", computed["byCategory"]!),
            .. Breakdown("affiliation", computed["byAffiliation"]!),
            .. Breakdown("author", computed["coauthors"]!),
            $"lower bound: {(bool)computed["coauthors"]!["lowerBound"]!}",
        ];

        string End(string name) => computed[name] is { } end ? $"{end["date"]} {end["count"]}" : "null";
    }

    public static IReadOnlyList<string> Network(this Reply reply) =>
    [
        $"{reply.Body["distinct"]} distinct, truncated {(bool)reply.Body["truncated"]!}, lower bound {(bool)reply.Body["lowerBound"]!}",
        .. reply.Body["nodes"]!.AsArray().Select(node => $"{node!["id"]}: {node["papers"]}"),
        .. reply.Body["edges"]!.AsArray().Select(edge => $"{edge!["source"]} - {edge["target"]}: {edge["weight"]}"),
    ];

    private static IEnumerable<string> Breakdown(string name, JsonNode breakdown) =>
        [$"{name}: {breakdown["distinct"]} distinct", .. breakdown["values"]!.AsArray().Select(value => $"{name} {value!["value"]}: {value["count"]}")];

    private static string Text(JsonNode? node) => node is null ? "null" : (string)node!;
}
