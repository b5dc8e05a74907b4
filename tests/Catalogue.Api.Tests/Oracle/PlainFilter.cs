namespace Catalogue.Api.Tests.Oracle;

/// <summary>A filter with its values as they were sent, repeated or with commas.</summary>
internal sealed class PlainFilter(PlainCatalogue catalogue, string name, IReadOnlyList<string> sent)
{
    private readonly List<string> _included = [.. sent.SelectMany(value => value.Split(','))
        .Where(value => !value.StartsWith('!')).Select(value => catalogue.Canonical(name, value)).Distinct()];

    private readonly List<string> _excluded = [.. sent.SelectMany(value => value.Split(','))
        .Where(value => value.StartsWith('!')).Select(value => catalogue.Canonical(name, value[1..])).Distinct()];

    public bool Admits(PlainPaper paper) => name switch
    {
        "q" => PlainSearch.Finds(sent[0], paper),
        "from" => string.CompareOrdinal(paper.FirstDay, sent[0] + "0000-01-01"[sent[0].Length..]) >= 0,
        "to" => paper.FirstDay is { } day && string.CompareOrdinal(day, sent[0] + "0000-12-31"[sent[0].Length..]) <= 0,
        _ => (_included.Count == 0 || _included.Exists(value => Has(paper, value))) && !_excluded.Exists(value => Has(paper, value)),
    };

    /// <summary>The values that are named, the included first, and what is said of them.</summary>
    public IEnumerable<(string Value, string State)> Mentioned() =>
        _included.Order(StringComparer.Ordinal).Union(_excluded.Order(StringComparer.Ordinal))
            .Select(value => (value, _excluded.Contains(value) ? "excluded" : "selected"));

    private bool Has(PlainPaper paper, string value) =>
        value == "none" ? !catalogue.Values(paper, name).Any() : catalogue.Values(paper, name).Contains(value);
}
