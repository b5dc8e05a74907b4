namespace Catalogue.Api.Tests.Promises.HonestDocs;

/// <summary>The few parameters that mean nothing alone, as their descriptions say.</summary>
internal static class Companions
{
    private static readonly Dictionary<(string Name, string Value), string> Needed = new()
    {
        [("highlight", "true")] = "q",
        [("sort", "relevance")] = "q",
    };

    /// <summary>The parameter with a value, and what it goes with.</summary>
    public static IEnumerable<string> With(Operation operation, Parameter parameter, string value)
    {
        yield return Pair(parameter, value);
        var needed = parameter.Name == "facetLimit" ? "facets" : Needed.GetValueOrDefault((parameter.Name, value));
        if (needed is not null)
            yield return Pair(operation.Query.Single(other => other.Name == needed), null);
    }

    public static string Pair(Parameter parameter, string? value) =>
        $"{parameter.Name}={Uri.EscapeDataString(value ?? parameter.Examples[0])}";
}
