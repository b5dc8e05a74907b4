using Catalogue.Data.Queries;

namespace Catalogue.Api.Problems;

/// <summary>An error, as RFC 9457 defines it (<c>application/problem+json</c>).</summary>
/// <param name="Type">Which kind of error: the address of a page about it.</param>
/// <param name="Title">What kind of error, in words; the same each time.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What was wrong this time, and what helps.</param>
/// <param name="Instance">The path that was asked for.</param>
/// <param name="TraceId">Finds the request in the server's log.</param>
/// <param name="Errors">What exactly was wrong, one entry each; may be empty.</param>
public sealed record Problem(
    string Type, string Title, int Status, string Detail, string Instance, string TraceId, IReadOnlyList<ProblemError> Errors);

/// <summary>One thing that was wrong with a request.</summary>
/// <param name="Parameter">The parameter, header or part of the path, as it is on the wire.</param>
/// <param name="Received">The value as received, if there was one.</param>
/// <param name="Allowed">What is allowed: values, or a sentence where they cannot be listed.</param>
/// <param name="Suggestion">The nearest valid spelling, if one is near.</param>
public sealed record ProblemError(string Parameter, string? Received, IReadOnlyList<string> Allowed, string? Suggestion)
{
    internal static ProblemError Of(QueryFault fault) => new(fault.Parameter, fault.Received, fault.Allowed, fault.Suggestion);
}
