namespace Catalogue.Data.Queries;

/// <summary>Why a parameter cannot be honoured, in words that help to mend it.</summary>
/// <param name="Parameter">The parameter as it is on the wire.</param>
/// <param name="Received">The value as it was received.</param>
/// <param name="Allowed">What is allowed: values, or a sentence where they cannot be listed.</param>
/// <param name="Suggestion">The nearest valid spelling, if one is near.</param>
public sealed record QueryFault(string Parameter, string? Received, IReadOnlyList<string> Allowed, string? Suggestion);
