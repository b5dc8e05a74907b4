using System.Globalization;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>The kinds of request that are measured, each declared once.</summary>
public static class Shapes
{
    /// <summary>The pair of content words that most papers have.</summary>
    public const string ContentPair = "language model";

    /// <summary>How many of the words that are in most papers count as common.</summary>
    private const int Common = 60;

    private static readonly Shape[] Lists =
    [
        new("newest first", ShapeKind.List, NewestFirst),
        new("by category", ShapeKind.List, sample => Paged(sample, sample.Categories, value => $"category={value}")),
        new("by category, year and code", ShapeKind.List, sample => sample.Endlessly(sample.Categories).Zip(sample.Endlessly(sample.Years))
            .Select((pair, at) => $"/papers?category={pair.First}&year={pair.Second}&hasCode={(at % 2 == 0 ? "true" : "false")}")),
        new("by affiliation", ShapeKind.List, sample => Paged(sample, sample.Affiliations, value => $"affiliation={value}")),
        new("by author", ShapeKind.List, sample => sample.Authors.Select(value => $"/papers?author={value}")),
        Search("q, rare word", sample => sample.Words.Reverse()),
        Search("q, common word", sample => Paired(sample.Words.Take(Common), [""])),
        Search("q, two common words", sample => Paired(sample.Words.Take(Common), sample.Words.Take(Common))),
        Search("q, phrase", sample => sample.Phrases().Select(phrase => $"\"{phrase}\"")),
        Search("q, prefix", sample => sample.Words.Select(word => $"{word[..Math.Min(word.Length, 3)]}*")),
        new("q with filters", ShapeKind.Search, sample => sample.Endlessly(sample.Words.Take(3_000).ToList())
            .Zip(sample.Endlessly(sample.Categories), sample.Endlessly(sample.Years))
            .Select(parts => $"/papers?q={parts.First}&category={parts.Second}&from={parts.Third}")),
    ];

    public static IReadOnlyList<Shape> All { get; } =
    [
        .. Lists.SelectMany(list => new[] { list, list.WithFacets() }),
        Search("q, the commonest content pair", sample => Paired([ContentPair], [""])),
        Search("q, the two commonest words", sample => Paired([string.Join(' ', sample.Words.Take(2))], [""])),
        new("page at the middle", ShapeKind.DeepList, sample => Numbers(sample.Papers / 50, 1_500).Select(page => $"/papers?page={page}")),
        new("one paper", ShapeKind.Other, sample => sample.Ids.Select(id => $"/papers/{id}")),
        new("statistics", ShapeKind.Other, sample => sample.Categories.Zip(sample.Endlessly(sample.Years)).SelectMany(
            _ => sample.Years, (pair, year) => $"/stats?category={pair.First}&from={year}")),
        new("a researcher's statistics", ShapeKind.Other, sample => sample.Years.Select(year => $"/researchers/{sample.Researcher}/stats?from={year}")),
        new("co-authors of the most connected", ShapeKind.Other, sample => sample.Years.Select(year => $"/researchers/{sample.Researcher}/coauthors?from={year}")),
        new("suggestions", ShapeKind.Suggest, Typed),
    ];

    /// <summary>The full pages; a small catalogue has few, and then they begin at some day before all of its papers.</summary>
    private static IEnumerable<string> NewestFirst(Sample sample) =>
        from day in Enumerable.Range(0, 1_500)
        from page in Numbers(1, Math.Clamp(sample.Papers / 25, 1, 1_500))
        select day == 0 ? $"/papers?page={page}" : $"/papers?from={new DateOnly(1900, 1, 1).AddDays(day):yyyy-MM-dd}&page={page}";

    private static Shape Search(string name, Func<Sample, IEnumerable<string>> queries) =>
        new(name, ShapeKind.Search, sample => queries(sample).Select(query => $"/papers?q={Uri.EscapeDataString(query)}"));

    private static IEnumerable<string> Paired(IEnumerable<string> some, IEnumerable<string> others) =>
        from one in some from other in others where one != other select $"{one} {other}".TrimEnd();

    private static IEnumerable<string> Numbers(int from, int count) =>
        Enumerable.Range(Math.Max(1, from), count).Select(number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Each value in each order, and its first pages.</summary>
    private static IEnumerable<string> Paged(Sample sample, IReadOnlyList<string> values, Func<string, string> filter) =>
        from page in Numbers(1, 20)
        from sort in new[] { "-published", "published", "title", "-title" }
        from value in values
        select $"/papers?{filter(value)}&sort={sort}&page={page}";

    /// <summary>Beginnings of names from two letters on, one in four with a letter left out.</summary>
    private static IEnumerable<string> Typed(Sample sample) => sample.Endlessly(sample.Names.Where(name => name.Length > 5).ToList()).Select((name, at) =>
    {
        var typed = name[..Math.Min(name.Length, 2 + (at % 12))].TrimEnd();
        return $"/suggest?q={Uri.EscapeDataString(at % 4 == 0 && typed.Length > 4 ? typed.Remove(2, 1) : typed)}";
    });
}
