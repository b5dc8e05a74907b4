using Catalogue.Api.Problems;
using Catalogue.Data.Queries;
using Catalogue.Data.Text;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Catalogue.Api.Http;

/// <summary>
/// Makes paths case-sensitive, which routing is not, and says which path is near when there is none. Runs after routing.
/// </summary>
internal sealed class PathSpelling(RequestDelegate next, EndpointDataSource endpoints)
{
    private readonly string[] _known = [.. endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/').Replace("**", "", StringComparison.Ordinal))
        .Distinct().Order(StringComparer.Ordinal)];

    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is RouteEndpoint route)
        {
            // Paths compare without regard to case; their values do not.
            var path = http.Request.Path.Value!;
            var right = Spelling(route.RoutePattern, path);
            return right == path ? next(http) : ProblemWriter.WriteAsync(http, NotFound(path, [right], right));
        }

        // Routing answers a wrong method with an endpoint of its own, which has no pattern.
        return http.GetEndpoint() is not null ? next(http) : ProblemWriter.WriteAsync(http, Nearest(http.Request.Path.Value!));
    }

    /// <summary>The request's path with the pattern's literals as they are declared, and without a slash at the end.</summary>
    private static string Spelling(RoutePattern pattern, string path)
    {
        var segments = path.Split('/')[1..];
        foreach (var (index, segment) in pattern.PathSegments.Index())
        {
            if (segment.Parts is [RoutePatternLiteralPart literal])
                segments[index] = literal.Content;
        }

        return "/" + string.Join('/', segments).TrimEnd('/');
    }

    private Failure Nearest(string path)
    {
        var near = EditDistance.Nearest(path, _known);
        return NotFound(path, _known, near);
    }

    private static Failure NotFound(string path, IReadOnlyList<string> allowed, string? suggestion) => new(
        ProblemKind.NotFound,
        suggestion is null ? $"There is no '{path}'." : $"There is no '{path}'. Did you mean '{suggestion}'?",
        [new QueryFault("path", path, allowed, suggestion)]);
}
