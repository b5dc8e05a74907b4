using Catalogue.Data.Queries;

namespace Catalogue.Api.Problems;

/// <summary>An error (RFC 9457).</summary>
/// <param name="Type">Type of error: the path of a page about it.</param>
/// <param name="Title">Title of the type.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What is wrong with this request, and how to fix it.</param>
/// <param name="Instance">Path of the request.</param>
/// <param name="TraceId">Id of the request in the server's log.</param>
/// <param name="Errors">One entry for each thing that is wrong; may be empty.</param>
public sealed record Problem(
    string Type, string Title, int Status, string Detail, string Instance, string TraceId, IReadOnlyList<ProblemError> Errors);

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Parameter">Name of the parameter, header or path part.</param>
/// <param name="Received">Received value, if any.</param>
/// <param name="Allowed">Allowed values, or a description of them.</param>
/// <param name="Suggestion">Nearest valid value, if any is similar.</param>
public sealed record ProblemError(string Parameter, string? Received, IReadOnlyList<string> Allowed, string? Suggestion)
{
    internal static ProblemError Of(QueryFault fault) => new(fault.Parameter, fault.Received, fault.Allowed, fault.Suggestion);
}
