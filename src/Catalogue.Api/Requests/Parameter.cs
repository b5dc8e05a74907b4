using System.Globalization;
using Catalogue.Data.Queries;
using Catalogue.Formats.Writing;
using Catalogue.Search.Analysis;
using Catalogue.Text;

namespace Catalogue.Api.Requests;

/// <summary>A query parameter, declared once: binding, validation, OpenAPI and error hints come from the declaration.</summary>
internal abstract record Parameter(string Name, string Description, string Example)
{
    /// <summary>May be repeated, or hold several values separated by commas.</summary>
    public virtual bool TakesSeveral => false;

    /// <summary>True if texts or names are searched for the value, which is expensive.</summary>
    public virtual bool IsSearch { get; init; }

    /// <summary>Its names in other services. A request that uses one gets an error that suggests ours.</summary>
    public virtual IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Values that work on the seed document, for the documentation; the first is the example.</summary>
    public virtual IReadOnlyList<string> Examples => Example.Length == 0 ? [] : [Example];

    /// <summary>The form of the values, for the documentation.</summary>
    public abstract ValueShape Shape { get; }

    /// <summary>The fault of a value with the wrong form; null if the form is right.</summary>
    public abstract QueryFault? Check(string value);

    protected QueryFault NotAmong(IReadOnlyList<string> values, string received) =>
        QueryFault.MustBeOneOf(Name, received, values, EditDistance.Nearest(received, values));
}

/// <summary>The form of a value: its JSON type, its values if they are listed, its bounds and its default.</summary>
/// <param name="Name">Schema name of the listed values, if it does not follow from the name of the parameter.</param>
internal sealed record ValueShape(
    string Type, IReadOnlyList<string>? Values = null, int? Minimum = null, int? Maximum = null, string? Default = null, string? Pattern = null,
    string? Name = null);

/// <summary>A filter of papers as a parameter. Its values are validated when they are resolved in the catalogue.</summary>
internal sealed record FilterParameter(Filter Filter) : Parameter(Filter.Name, Filter.Description, Filter.Example)
{
    public override bool TakesSeveral => Filter.TakesSeveral;

    public override bool IsSearch => Filter is SearchFilter;

    public override IReadOnlyList<string> OtherNames => Filter.OtherNames;

    public override IReadOnlyList<string> Examples => Filter.Examples;

    public override ValueShape Shape => Filter switch
    {
        DiscreteFilter { IsList: false } discrete => new("string", discrete.Vocabulary.Listed),
        DiscreteFilter { Vocabulary: ListedVocabulary { Listed: var listed } } => new("string", [.. listed, .. listed.Select(value => "!" + value)]),
        DateFilter => new("string", Pattern: @"^\d{4}(-\d{2}(-\d{2})?)?$"),
        _ => new("string"),
    };

    public override QueryFault? Check(string value) => null;
}

/// <summary>One of some declared values.</summary>
/// <param name="ValueName">Schema name of the values.</param>
internal record ChoiceParameter(
    string Name, string? ValueName, string Description, string Example, IReadOnlyList<string> Values, string? Default = null)
    : Parameter(Name, Description, Example)
{
    public override ValueShape Shape => new("string", Values, Default: Default, Name: ValueName);

    public override QueryFault? Check(string value) => Values.Contains(value) ? null : NotAmong(Values, value);
}

/// <summary>One of the formats that a resource's answer can be in.</summary>
internal sealed record FormatParameter(string ValueName, IReadOnlyList<Format> Formats) : ChoiceParameter(
    "format", ValueName, "Response format; overrides `Accept`.", Formats[0].Name, [.. Formats.Select(format => format.Name)])
{
    public override IReadOnlyList<string> OtherNames { get; init; } = ["output", "wt", "fmt", "accept", "mime"];
}

/// <summary>Several of some declared values, separated by commas.</summary>
/// <param name="ValueName">Schema name of the values.</param>
internal sealed record ChoicesParameter(string Name, string ValueName, string Description, string Example, IReadOnlyList<string> Values)
    : Parameter(Name, Description, Example)
{
    public override bool TakesSeveral => true;

    public override ValueShape Shape => new("string", Values, Name: ValueName);

    public override QueryFault? Check(string value) =>
        value.Split(',').Where(item => !Values.Contains(item)).Select(item => NotAmong(Values, item)).FirstOrDefault();
}

/// <summary>A whole number within bounds, written in digits alone.</summary>
internal sealed record IntegerParameter(string Name, string Description, string Example, int Minimum, int Maximum, int? Default = null)
    : Parameter(Name, Description, Example)
{
    public override ValueShape Shape => new("integer", Minimum: Minimum, Maximum: Maximum, Default: Default?.ToString(CultureInfo.InvariantCulture));

    public override QueryFault? Check(string value) =>
        value.All(char.IsAsciiDigit) && int.TryParse(value, out var number) && number >= Minimum && number <= Maximum
            ? null
            : QueryFault.MustBe(Name, value, Maximum == int.MaxValue ? $"a whole number, {Minimum} or greater" : $"a whole number from {Minimum} to {Maximum}", Nearest(value));

    private string? Nearest(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? Math.Clamp(Math.Round(number), Minimum, Maximum).ToString(CultureInfo.InvariantCulture)
        : null;
}

/// <summary>Any text that is not empty.</summary>
internal sealed record TextParameter(string Name, string Description, string Example) : Parameter(Name, Description, Example)
{
    public override ValueShape Shape => new("string");

    // Combining marks and invisible characters alone contain nothing to search for.
    public override QueryFault? Check(string value) => Folding.Fold(value).Length == 0 ? QueryFault.MustContain(Name, value, "a letter or a digit") : null;
}

/// <summary>A text with at least one word and a maximum length, because the work grows with the number of words.</summary>
internal sealed record WordsParameter(string Name, string Description, string Example, int MaximumLength) : Parameter(Name, Description, Example)
{
    public override bool IsSearch => true;

    public override ValueShape Shape => new("string");

    public override QueryFault? Check(string value) =>
        value.Length > MaximumLength ? QueryFault.MustBe(Name, value, $"at most {MaximumLength} characters long")
        : Analyser.Words(value).Any() ? null
        : QueryFault.MustContain(Name, value, "at least one word");
}
