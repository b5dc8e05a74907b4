namespace Catalogue.Oracle;

/// <summary>A filter of a request with its values as they were sent, asked of papers one by one.</summary>
public sealed class Condition
{
    private readonly Func<int, bool> _admits;

    public Condition(Shelf shelf, Func<string, PlainSearch> searches, string name, IReadOnlyList<string> sent)
    {
        Name = name;
        var values = sent.SelectMany(value => value.Split(',')).ToList();
        Included = name is "q" or "from" or "to" ? [] : Numbers(values.Where(value => !value.StartsWith('!')));
        Excluded = name is "q" or "from" or "to" ? [] : Numbers(values.Where(value => value.StartsWith('!')).Select(value => value[1..]));
        _admits = name switch
        {
            "q" => searches(sent[0]).Finds,
            "from" => paper => string.CompareOrdinal(shelf[paper].Date.FirstDay, sent[0] + "0000-01-01"[sent[0].Length..]) >= 0,
            "to" => paper => shelf[paper].Date.FirstDay is { } day && string.CompareOrdinal(day, sent[0] + "0000-12-31"[sent[0].Length..]) <= 0,
            _ => paper => shelf.Values(paper, name) is var has && (Included.Length == 0 || HasAny(has, Included)) && !HasAny(has, Excluded),
        };

        int[] Numbers(IEnumerable<string> texts) => [.. texts.Select(text => shelf.Numbers.Of(shelf.Canonical(name, text))).Distinct()];
    }

    public string Name { get; }

    public int[] Included { get; }

    public int[] Excluded { get; }

    public bool Admits(int paper) => _admits(paper);

    private static bool HasAny(int[] has, int[] wanted)
    {
        foreach (var value in wanted)
        {
            if (value == ValueNumbers.None ? has.Length == 0 : Array.IndexOf(has, value) >= 0)
                return true;
        }

        return false;
    }
}
