using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;
using Catalogue.Records;
using Catalogue.Search;

namespace Catalogue.Data.Queries;

/// <summary>A filter by values of a vocabulary.</summary>
public sealed class DiscreteFilter : Filter
{
    public const string None = RecordLimits.NoValue;

    /// <summary>The maximum number of values: each needs a lookup, and links repeat all of them.</summary>
    public const int MaximumValues = 200;

    /// <summary>The maximum number of misspelt values with a suggestion, if suggestions are cheap. The <see cref="HintBudget"/> limits costly ones.</summary>
    private const int MaximumHints = 5;

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The vocabulary, for a filter whose values are rows with ids.</summary>
    public NamedVocabulary NamedValues => (NamedVocabulary)Vocabulary;

    /// <summary>The column with the values of papers. The condition of the filter, its value <c>none</c> and its facet use it.</summary>
    public required Func<PaperColumns, ValueColumn> Column { get; init; }

    /// <summary>Whether a paper has at most one value.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Whether it accepts several values. Each can be negated with a leading <c>!</c>.</summary>
    public bool IsList { get; init; } = true;

    /// <summary>Whether it accepts <c>none</c>, for papers without a value.</summary>
    public bool AcceptsNone { get; init; }

    /// <summary>Whether unknown values are ignored and reported in the response instead of being errors, so that a stale list of ids still works.</summary>
    public bool LeavesOutUnknown { get; init; }

    /// <summary>A second value that works on the seed document, if there is one.</summary>
    public string? Another { get; init; }

    public override bool TakesSeveral => IsList;

    public override IReadOnlyList<string> Examples => IsList
        ? [Example, .. Another is null ? Array.Empty<string>() : [$"{Example},{Another}"], $"!{Example}", .. AcceptsNone ? [None] : Array.Empty<string>()]
        : [Example];

    public override FilterParseResult Read(Snapshot snapshot, IReadOnlyList<string> received)
    {
        var (included, excluded, unknown) = (new List<ConditionValue>(), new List<ConditionValue>(), new List<(string Spelling, bool IsNegated)>());
        IReadOnlyList<string> items = IsList ? [.. received.SelectMany(ValueList.Split).Distinct()] : received;
        if (items.Count > MaximumValues)
            return TooMany(items.Count);

        var missing = new List<MissingValue>();
        foreach (var item in items)
        {
            var negated = IsList && item.StartsWith('!');
            var spelling = negated ? item[1..] : item;
            var value = Resolve(snapshot, spelling);
            if (value is null && LeavesOutUnknown && spelling.Length > 0)
                value = new ConditionValue(spelling, ConditionValue.Gone);
            if (value is null)
                unknown.Add((spelling, negated));
            else
                (negated ? excluded : included).Add(value);
            if (value?.Key == ConditionValue.Gone && LeavesOutUnknown)
                missing.Add(MissingOf(snapshot, spelling, missing.Count));
        }

        return unknown.Count > 0
            ? new FilterParseResult(null, [.. unknown.Select((value, index) => Unknown(snapshot, value.Spelling, value.IsNegated, index))])
            : new DiscreteCondition(this, included, excluded) { Missing = LeavesOutUnknown ? missing : null };
    }

    /// <summary>Papers with any of the values.</summary>
    public DocIdSet HasAnyOf(IReadOnlyList<ConditionValue> values, PaperColumns columns)
    {
        var column = Column(columns);
        var present = values.SelectMany(value => value.StoredKeys).Distinct().Select(column.With);
        return DocIdSet.Union([.. present, .. values.Contains(ConditionValue.None) ? [columns.All.Without(column.Any)] : Array.Empty<DocIdSet>()]);
    }

    private ConditionValue? Resolve(Snapshot snapshot, string spelling) => spelling switch
    {
        None when AcceptsNone => ConditionValue.None,
        "" => null,
        _ => Vocabulary.Resolve(snapshot, spelling),
    };

    private QueryFault Unknown(Snapshot snapshot, string spelling, bool isNegated, int index)
    {
        var hint = spelling.Length == 0 || !GetsHint(snapshot, index) ? new SpellingHint([Vocabulary.Describes], null)
            : AcceptsNone && spelling.Equals(None, StringComparison.OrdinalIgnoreCase) ? new SpellingHint([None, Vocabulary.Describes], None)
            : Vocabulary.HintFor(snapshot, spelling);
        var sign = isNegated ? "!" : "";
        return new QueryFault(
            Name, sign + spelling, hint.Allowed, hint.Suggestion is { } near ? sign + ValueList.Escaped(near) : null, Vocabulary.Complaint(Name, spelling));
    }

    private MissingValue MissingOf(Snapshot snapshot, string spelling, int index) => Vocabulary.Resolve(snapshot, spelling) is not null
        ? new MissingValue(spelling, MissingReason.Deleted, null)
        : new MissingValue(spelling, MissingReason.Unknown, GetsHint(snapshot, index) ? Vocabulary.HintFor(snapshot, spelling).Suggestion : null);

    private bool GetsHint(Snapshot snapshot, int index) => Vocabulary.HasCostlyHints ? snapshot.Hints.Take() : index < MaximumHints;

    private QueryFault TooMany(int count) => new(
        Name, $"{count} values", [$"at most {MaximumValues} values"], null, $"{Name} takes at most {MaximumValues} values; you sent {count}.");
}
