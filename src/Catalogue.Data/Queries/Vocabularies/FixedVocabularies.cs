using System.Globalization;
using Catalogue.Data.Model;

namespace Catalogue.Data.Queries.Vocabularies;

/// <summary>A handful of values, all declared.</summary>
public sealed class ListedVocabulary(string describes, params (string Text, string Label, int Key)[] values) : Vocabulary
{
    public static ListedVocabulary Boolean(string whenTrue, string whenFalse) =>
        new("true or false", ("true", whenTrue, 1), ("false", whenFalse, 0));

    public static ListedVocabulary Precision { get; } = new("how much of the date is known",
        ("year", "Year only", (int)DatePrecision.Year),
        ("month", "Year and month", (int)DatePrecision.Month),
        ("day", "Full date", (int)DatePrecision.Day));

    public override string Describes => describes;

    public override IReadOnlyList<string> Listed { get; } = [.. values.Select(value => value.Text)];

    public IReadOnlyList<ClauseValue> Values { get; } = [.. values.Select(value => new ClauseValue(value.Text, value.Key))];

    public override Meaning Resolve(Snapshot snapshot, string spelling) => Values.FirstOrDefault(value => value.Text == spelling) is { } known
        ? Meaning.Of(known)
        : UnknownAmong(spelling, Listed);

    public override IReadOnlyDictionary<int, ValueName> NamesOf(Snapshot snapshot, IReadOnlyCollection<int> keys) =>
        values.Where(value => keys.Contains(value.Key)).ToDictionary(value => value.Key, value => new ValueName(value.Text, value.Label));
}

/// <summary>Years of the common era.</summary>
public sealed class YearVocabulary : Vocabulary
{
    public override string Describes => "a year of four digits, from 0001 to 9999";

    public static ClauseValue Value(int year) => new(year.ToString("0000", CultureInfo.InvariantCulture), year);

    public override Meaning Resolve(Snapshot snapshot, string spelling) =>
        spelling.Length == 4 && spelling.All(char.IsAsciiDigit) && spelling != "0000"
            ? Meaning.Of(new ClauseValue(spelling, int.Parse(spelling, CultureInfo.InvariantCulture)))
            : Meaning.Unknown([Describes]);

    public override IReadOnlyDictionary<int, ValueName> NamesOf(Snapshot snapshot, IReadOnlyCollection<int> keys) =>
        keys.Distinct().ToDictionary(key => key, key => new ValueName(Value(key).Text, Value(key).Text));
}
