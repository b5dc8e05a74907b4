using Catalogue.Data.Columns;
using Catalogue.Data.Queries.Vocabularies;

namespace Catalogue.Data.Queries;

/// <summary>A filter by values of a vocabulary.</summary>
public sealed class DiscreteFilter : Filter
{
    public const string None = "none";

    /// <summary>The most values at once: each is looked up, and links carry them all.</summary>
    public const int MaximumValues = 200;

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>The vocabulary of a filter whose values are rows with ids.</summary>
    public NamedVocabulary NamedValues => (NamedVocabulary)Vocabulary;

    /// <summary>Where the values of papers are. It is declared once; the filter's condition, its <c>none</c> and its facet come from it.</summary>
    public required Func<PaperColumns, ValueColumn> Column { get; init; }

    /// <summary>A paper has at most one of these values.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Takes several values, each of which may be negated by a leading <c>!</c>.</summary>
    public bool IsList { get; init; } = true;

    /// <summary>Takes <c>none</c>: papers without any value.</summary>
    public bool AcceptsNone { get; init; }

    /// <summary>A second value that works on the seed document, if there is one.</summary>
    public string? Another { get; init; }

    public override bool TakesSeveral => IsList;

    public override IReadOnlyList<string> Examples => IsList
        ? [Example, .. Another is null ? Array.Empty<string>() : [$"{Example},{Another}"], $"!{Example}", .. AcceptsNone ? [None] : Array.Empty<string>()]
        : [Example];

    public override Reading Read(Snapshot snapshot, IReadOnlyList<string> received)
    {
        var (included, excluded, faults) = (new List<ClauseValue>(), new List<ClauseValue>(), new List<QueryFault>());
        var items = IsList ? [.. received.SelectMany(value => value.Split(',')).Distinct()] : received;
        if (items.Count > MaximumValues)
            return Fault($"{items.Count} values", [$"at most {MaximumValues} values"]);

        foreach (var item in items)
        {
            var negated = IsList && item.StartsWith('!');
            var meaning = MeaningOf(snapshot, negated ? item[1..] : item);
            if (meaning.Value is { } value)
                (negated ? excluded : included).Add(value);
            else
                faults.Add(Fault(item, meaning.Allowed, negated && meaning.Suggestion is { } near ? "!" + near : meaning.Suggestion));
        }

        return faults.Count > 0 ? new Reading(null, faults) : new DiscreteClause(this, included, excluded);
    }

    /// <summary>Papers with any of the values.</summary>
    public PaperSet HasAnyOf(IReadOnlyList<ClauseValue> values, PaperColumns columns)
    {
        var column = Column(columns);
        var present = values.Select(value => value.Key).OfType<int>().Where(key => key != ClauseValue.Gone).Select(column.With);
        return PaperSet.Union([.. present, .. values.Contains(ClauseValue.None) ? [columns.All.Without(column.Any)] : Array.Empty<PaperSet>()]);
    }

    private Meaning MeaningOf(Snapshot snapshot, string spelling) => spelling switch
    {
        None when AcceptsNone => Meaning.Of(ClauseValue.None),
        _ when AcceptsNone && spelling.Equals(None, StringComparison.OrdinalIgnoreCase) => Meaning.Unknown([None, Vocabulary.Describes], None),
        "" => Meaning.Unknown([Vocabulary.Describes]),
        _ => Vocabulary.Resolve(snapshot, spelling),
    };
}
