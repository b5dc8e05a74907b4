using Catalogue.Text;

namespace Catalogue.Data.Queries;

/// <summary>Why a parameter is invalid, in words that help to correct it.</summary>
/// <param name="Parameter">The name of the parameter, as in the query string.</param>
/// <param name="Received">The value as it was received.</param>
/// <param name="Allowed">The allowed values, or a description if they cannot be listed.</param>
/// <param name="Suggestion">The nearest valid spelling, if one is near.</param>
/// <param name="Message">What is wrong, in one sentence; the suggestion is not part of it.</param>
public sealed record QueryFault(string Parameter, string? Received, IReadOnlyList<string> Allowed, string? Suggestion, string Message)
{
    /// <summary>More values than this are listed in <c>allowed</c> only, not in the sentence.</summary>
    private const int Few = 9;

    /// <param name="what">What the value must be, such as <c>a whole number from 1 to 200</c>.</param>
    public static QueryFault MustBe(string parameter, string received, string what, string? suggestion = null) =>
        new(parameter, received, [what], suggestion, Sentence(parameter, what, received));

    /// <param name="what">What the value must contain, such as <c>at least one word</c>.</param>
    public static QueryFault MustContain(string parameter, string received, string what) =>
        new(parameter, received, [what], null, $"{parameter} must contain {what}; you sent {Shown(received)}.");

    public static QueryFault MustBeOneOf(string parameter, string received, IReadOnlyList<string> values, string? suggestion) =>
        new(parameter, received, values, suggestion, Sentence(parameter, values.Count > Few ? "one of the values that the property 'errors' lists" : Either(values), received));

    /// <summary>The message, followed by the suggestion if there is one.</summary>
    public string WithSuggestion => Suggestion is null ? Message : $"{Message} Did you mean '{Suggestion}'?";

    /// <summary>A received text as it is shown in a sentence: numbers as they are, other text in quotes and not too long.</summary>
    public static string Shown(string received) =>
        received.Length > 0 && received.All(char.IsAsciiDigit) ? Excerpt.Of(received) : $"'{Excerpt.Of(received)}'";

    private static string Sentence(string parameter, string what, string received) => $"{parameter} must be {what}; you sent {Shown(received)}.";

    private static string Either(IReadOnlyList<string> values) => values switch
    {
        [var only] => only,
        [var one, var other] => $"{one} or {other}",
        _ => $"one of {string.Join(", ", values)}",
    };
}
