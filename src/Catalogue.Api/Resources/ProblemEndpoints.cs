using Catalogue.Api.Pipeline;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Queries;
using Catalogue.Text;

namespace Catalogue.Api.Resources;

/// <summary>A type of error.</summary>
/// <param name="Type">`type` of the errors: the path of this page.</param>
/// <param name="Title">Title.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Description">When it occurs, and how to fix it.</param>
public sealed record ProblemPage(string Type, string Title, int Status, string Description);

/// <summary>The types of error.</summary>
/// <param name="Items">All types, by status.</param>
public sealed record ProblemPages(IReadOnlyList<ProblemPage> Items);

internal sealed class ProblemEndpoints
{
    private const string Path = "/problems";

    public void Map(IEndpointRouteBuilder routes)
    {
        var problems = routes.MapGroup("").WithTags("Documentation");
        problems.MapDeclared(Path, "ListProblems", new ParameterSet([ListParameters.Format]), typeof(ProblemPages), List);
        problems.MapDeclared($"{Path}/{{code}}", "GetProblem", new ParameterSet([ListParameters.Format]), typeof(ProblemPage), Get);
    }

    /// <summary>List the types of error.</summary>
    /// <remarks>Every error of this service has one of these types, and is sent as `application/problem+json` (RFC 9457).</remarks>
    internal Task<HandlerResult> List(ReadRequest request) =>
        Task.FromResult<HandlerResult>(new BodyResult(new ProblemPages([.. ProblemKind.All.Select(kind => Page(request, kind))]), Path));

    /// <summary>Get a type of error.</summary>
    /// <remarks>The `type` of an error is the path of this page.</remarks>
    internal Task<HandlerResult> Get(ReadRequest request)
    {
        var code = (string)request.Http.Request.RouteValues["code"]!;
        return Task.FromResult<HandlerResult>(ProblemKind.All.FirstOrDefault(kind => kind.Code == code) is { } kind
            ? new BodyResult(Page(request, kind), kind.Type)
            : Failure.NotFound(UnknownCode(code)));
    }

    public static QueryFault UnknownCode(string code)
    {
        List<string> codes = [.. ProblemKind.All.Select(kind => kind.Code)];
        return new QueryFault("code", code, codes, EditDistance.Nearest(code, codes), $"Unknown kind of error {QueryFault.Shown(code)}.");
    }

    private static ProblemPage Page(ReadRequest request, ProblemKind kind) => new(request.Address.Link(kind.Type), kind.Title, kind.Status, kind.Description);
}
