using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Data.Snapshots;
using Catalogue.Records;

namespace Catalogue.Data.Queries;

/// <summary>A few values, declared in the code.</summary>
public sealed class ListedVocabulary(string describes, params (string Text, string Label, int Key)[] values) : Vocabulary
{
    /// <summary>Common spellings of true and false; they are suggested, not accepted.</summary>
    private static readonly Dictionary<string, string> Booleans = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = "true",
        ["y"] = "true",
        ["1"] = "true",
        ["on"] = "true",
        ["no"] = "false",
        ["n"] = "false",
        ["0"] = "false",
        ["off"] = "false",
    };

    public static ListedVocabulary Boolean(string whenTrue, string whenFalse) =>
        new("true or false", ("true", whenTrue, 1), ("false", whenFalse, 0)) { OtherSpellings = Booleans };

    public static ListedVocabulary Precision { get; } = new("how much of the date is known",
        ("year", "Year only", (int)DatePrecision.Year),
        ("month", "Year and month", (int)DatePrecision.Month),
        ("day", "Full date", (int)DatePrecision.Day));

    public override string Describes => describes;

    public override IReadOnlyList<string> Listed { get; } = [.. values.Select(value => value.Text)];

    public IReadOnlyList<ConditionValue> Values { get; } = [.. values.Select(value => new ConditionValue(value.Text, value.Key))];

    /// <summary>Maps other spellings to the declared value that is suggested for them.</summary>
    private Dictionary<string, string> OtherSpellings { get; init; } = [];

    public override ConditionValue? Resolve(Snapshot snapshot, string spelling) => Values.FirstOrDefault(value => value.Text == spelling);

    public override SpellingHint HintFor(Snapshot snapshot, string spelling) => OtherSpellings.TryGetValue(spelling, out var declared)
        ? new SpellingHint(Listed, declared)
        : SpellingHint.Among(spelling, Listed);

    public override string Complaint(string parameter, string spelling) => QueryFault.MustBeOneOf(parameter, spelling, Listed, null).Message;

    public override IReadOnlyDictionary<int, ValueName> NamesOf(Snapshot snapshot, IReadOnlyCollection<int> keys) =>
        values.Where(value => keys.Contains(value.Key)).ToDictionary(value => value.Key, value => new ValueName(value.Text, value.Label));
}

/// <summary>Years of the common era, and ranges of them: <c>2020-2023</c>, <c>2020-</c>, <c>-2019</c>.</summary>
public sealed partial class YearVocabulary : Vocabulary
{
    private const int First = 1;
    private const int Last = 9999;

    public override string Describes => "a year from 0001 to 9999, or a range such as 2020-2023, 2020- or -2019";

    public static ConditionValue Value(int year) => new(Text(year), year);

    public override ConditionValue? Resolve(Snapshot snapshot, string spelling)
    {
        var parts = Spelling().Match(spelling);
        var (from, to) = (parts.Groups["first"], parts.Groups["last"]);
        if (from.Length + to.Length == 0)
            return null;

        var first = Year(from, First);
        var last = parts.Groups["range"].Success ? Year(to, Last) : first;
        return first < First || first > last ? null
            : first == last ? Value(first)
            : ConditionValue.OfGroup(spelling, new ValueGroup(Label(from, to), snapshot.Columns.Years.Between(first, last)));
    }

    public override SpellingHint HintFor(Snapshot snapshot, string spelling) => new([Describes], Nearest(spelling));

    public override IReadOnlyDictionary<int, ValueName> NamesOf(Snapshot snapshot, IReadOnlyCollection<int> keys) =>
        keys.Distinct().ToDictionary(key => key, key => new ValueName(Text(key), Text(key)));

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>A missing end of a range is open.</summary>
    private static int Year(Group digits, int open) => digits.Length == 0 ? open : int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static string Label(Group first, Group last) =>
        first.Length == 0 ? $"Until {last.Value}" : last.Length == 0 ? $"Since {first.Value}" : $"{first.Value} to {last.Value}";

    /// <summary>Two years in another spelling of a range, or in the wrong order.</summary>
    private static string? Nearest(string spelling)
    {
        var years = TwoYears().Match(spelling).Groups.Values.Skip(1).Select(year => year.Value).Order(StringComparer.Ordinal).ToList();
        return years is [var first, var last] && string.CompareOrdinal(first, Text(First)) >= 0 ? $"{first}-{last}" : null;
    }

    [GeneratedRegex(@"^(?<first>[0-9]{4})?(?<range>-)?(?<last>(?<=-)[0-9]{4})?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Spelling();

    [GeneratedRegex(@"^\D{0,2}([0-9]{4})\D{1,4}([0-9]{4})\D{0,2}\z")]
    private static partial Regex TwoYears();
}
