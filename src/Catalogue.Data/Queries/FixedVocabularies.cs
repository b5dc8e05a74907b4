using System.Globalization;
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

/// <summary>Years of the common era.</summary>
public sealed class YearVocabulary : Vocabulary
{
    public override string Describes => "a year of four digits, from 0001 to 9999";

    public static ConditionValue Value(int year) => new(year.ToString("0000", CultureInfo.InvariantCulture), year);

    public override ConditionValue? Resolve(Snapshot snapshot, string spelling) =>
        spelling.Length == 4 && spelling.All(char.IsAsciiDigit) && spelling != "0000"
            ? new ConditionValue(spelling, int.Parse(spelling, CultureInfo.InvariantCulture))
            : null;

    public override SpellingHint HintFor(Snapshot snapshot, string spelling) => new([Describes], null);

    public override IReadOnlyDictionary<int, ValueName> NamesOf(Snapshot snapshot, IReadOnlyCollection<int> keys) =>
        keys.Distinct().ToDictionary(key => key, key => new ValueName(Value(key).Text, Value(key).Text));
}
