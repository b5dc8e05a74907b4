using System.Globalization;

namespace Catalogue.Oracle;

/// <summary>How many of some papers have each value of a filter.</summary>
public sealed class Counts
{
    private readonly Shelf _shelf;
    private readonly string _filter;
    private readonly int[] _counts;

    public Counts(Shelf shelf, string filter, List<int> papers)
    {
        (_shelf, _filter, _counts) = (shelf, filter, new int[shelf.Numbers.Count]);
        foreach (var paper in papers)
        {
            var values = shelf.Values(paper, filter);
            foreach (var value in values)
                _counts[value]++;
            Missing += values.Length == 0 ? 1 : 0;
        }
    }

    /// <summary>How many papers have no value.</summary>
    public int Missing { get; }

    public int Distinct => _counts.Count(count => count > 0);

    public IEnumerable<string> Values => _counts.Index().Where(count => count.Item > 0).Select(count => _shelf.Numbers.Text(count.Index));

    public int Of(string value) => _shelf.Numbers.Of(value) is var number && number < _counts.Length ? _counts[number] : 0;

    /// <summary>The values of most papers; those of equally many by id.</summary>
    public IEnumerable<string> Largest(int limit) => Values.OrderByDescending(Of)
        .ThenBy(value => _shelf.OrderedBy(_filter, value), PlainText.ByCodePoint).Take(limit);

    /// <summary>Every year or month from the first to the last.</summary>
    public static IEnumerable<string> Periods(IEnumerable<string> values, int perYear)
    {
        var numbers = values.Select(value => (Part(value[..4]) * perYear) + (perYear == 1 ? 0 : Part(value[5..]) - 1)).ToList();
        return numbers.Count == 0 ? [] : Enumerable.Range(numbers.Min(), numbers.Max() - numbers.Min() + 1)
            .Select(number => perYear == 1 ? $"{number:0000}" : $"{number / perYear:0000}-{(number % perYear) + 1:00}");

        static int Part(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
