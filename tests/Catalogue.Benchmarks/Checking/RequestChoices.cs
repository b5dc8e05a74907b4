using Catalogue.Oracle;

namespace Catalogue.Benchmarks.Checking;

/// <summary>Random requests that find something: most of what they ask for is what one of the papers has.</summary>
internal sealed class RequestChoices(Shelf shelf, IReadOnlyDictionary<string, PlainSearch> searches, Random random)
{
    private const int MostFilters = 3;

    public static readonly string[] Sorts = ["-published", "published", "title", "-title"];

    private static readonly string[] Filters =
        ["category", "affiliation", "author", "coauthor", "researcher", "year", "precision", "hasCode", "from", "to", "id"];

    private static readonly string[] Facets = ["category", "year", "affiliation", "author", "researcher", "hasCode"];
    private static readonly string[] WithNone = ["category", "affiliation", "author", "year"];

    public IEnumerable<Ask> Take(int count)
    {
        var texts = searches.Keys.ToList();
        for (var number = 0; number < count; number++)
        {
            var text = number % 2 == 0 && texts.Count > 0 ? texts[number / 2 % texts.Count] : null;
            yield return Next(text);
        }
    }

    private Ask Next(string? search)
    {
        var paper = AnyPaper(search is null ? null : searches[search]);
        var filters = Some(Filters, random.Next(search is null ? 1 : 0, MostFilters + 1)).SelectMany(filter => Filter(filter, paper));
        var facets = Some(Facets, random.Next(1, Facets.Length + 1));
        return new Ask("/papers", search is null ? filters : filters.Append(("q", search)))
        {
            Sort = random.Next(3) == 0 ? null : Sorts[random.Next(Sorts.Length)],
            Shape = [("facets", string.Join(',', facets)), ("facetLimit", $"{random.Next(3) switch { 0 => 3, 1 => 20, _ => 200 }}")],
        };
    }

    private IEnumerable<(string, string)> Filter(string filter, int paper)
    {
        if (filter is "from" or "to")
        {
            var length = random.Next(3) switch { 0 => 4, 1 => 7, _ => 10 };
            return shelf[paper].Date.Published is { } date ? [(filter, date[..Math.Min(date.Length, length)])] : [];
        }

        if (Value(filter, paper) is not { } own)
            return [];
        if (filter == "hasCode")
            return [(filter, own)];

        var other = Value(filter, AnyPaper(null)) ?? own;
        return random.Next(7) switch
        {
            0 => [(filter, $"{own},{other}")],
            1 => [(filter, other), (filter, own)],
            2 => [(filter, "!" + other)],
            3 => [(filter, own), (filter, $"!{other}")],
            _ => [(filter, own)],
        };
    }

    /// <summary>One of a paper's values of a filter; when it has none, none where that can be asked for.</summary>
    private string? Value(string filter, int paper) => shelf.Values(paper, filter) switch
    {
        { Length: > 0 } values => shelf.Numbers.Text(values[random.Next(values.Length)]),
        _ => WithNone.Contains(filter) ? "none" : null,
    };

    /// <summary>Any paper that a search finds, if it finds one.</summary>
    private int AnyPaper(PlainSearch? search)
    {
        var start = random.Next(shelf.Count);
        var around = Enumerable.Range(start, shelf.Count).Select(paper => paper % shelf.Count);
        return around.Where(paper => search is null || search.Finds(paper)).FirstOrDefault(start);
    }

    private string[] Some(string[] all, int count) => [.. random.GetItems(all, count).Distinct()];
}
