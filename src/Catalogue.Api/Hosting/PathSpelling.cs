using Catalogue.Api.Documentation;
using Catalogue.Api.Http;
using Catalogue.Api.Problems;
using Catalogue.Data.Queries;
using Catalogue.Text;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Catalogue.Api.Hosting;

/// <summary>
/// Makes paths case-sensitive (routing is not), redirects paths with a trailing slash, and suggests the nearest path if none matches. Runs
/// after routing.
/// </summary>
internal sealed class PathSpelling(RequestDelegate next, EndpointDataSource endpoints)
{
    /// <summary>Our name of a resource, and its names in other catalogues.</summary>
    private static readonly (string Name, string[] OtherNames)[] Synonyms =
    [
        ("papers", ["works", "articles", "publications", "documents", "search", "paper-search"]),
        ("authors", ["people", "persons", "creators"]),
        ("affiliations", ["institutions", "organizations", "organisations"]),
        ("categories", ["topics", "subjects", "concepts", "tags"]),
        ("stats", ["statistics"]),
        ("suggest", ["autocomplete", "suggestions"]),
        (SwaggerPage.Path, ["docs", "api-docs", "swagger-ui"]),
        ("openapi.json", ["openapi", "swagger.json"]),
        ("health/live", ["healthz", "livez"]),
        ("health/ready", ["readyz"]),
    ];

    private static readonly Dictionary<string, string> OwnNames = Synonyms
        .SelectMany(synonym => synonym.OtherNames.Select(other => (other, synonym.Name)))
        .ToDictionary(pair => pair.other, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    private readonly string[][] _known = [.. endpoints.Endpoints.OfType<RouteEndpoint>().Select(Segments)
        .Append([SwaggerPage.Path])
        .Where(segments => segments.Length > 0).DistinctBy(Joined).OrderBy(Joined, StringComparer.Ordinal)];

    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is RouteEndpoint route)
        {
            // Routing ignores the case of literals; only their declared spelling is accepted.
            var path = http.Request.Path.Value!;
            var right = Spelling(route.RoutePattern, path);
            return right == path ? next(http)
                : path.Length > 1 && right == path.TrimEnd('/') ? RedirectAsync(http, right)
                : ProblemWriter.WriteAsync(http, NotFound(path, [right], right));
        }

        // Routing answers a wrong method with an endpoint of its own, which has no pattern.
        return http.GetEndpoint() is not null ? next(http) : ProblemWriter.WriteAsync(http, Nearest(http.Request.Path.Value!));
    }

    /// <summary>The path segments of a route. Parameters are written in braces, without their constraints.</summary>
    private static string[] Segments(RouteEndpoint endpoint) => [.. endpoint.RoutePattern.PathSegments.Select(segment => segment.Parts[0] switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        var other => throw new InvalidOperationException($"{endpoint.RoutePattern.RawText} has the part {other}."),
    })];

    private static Task RedirectAsync(HttpContext http, string path)
    {
        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location = ServiceAddresses.Of(http).Link(new PathString(path).ToUriComponent()) + http.Request.QueryString.ToUriComponent();
        http.Response.Headers.CacheControl = "no-cache";
        return Task.CompletedTask;
    }

    /// <summary>The request path with literal segments in their declared spelling and without a trailing slash.</summary>
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
        var asked = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var suggestion = Translated(asked) ?? EditDistance.Nearest(path, _known.Select(known => Joined(Filled(known, asked))).Distinct());
        return NotFound(path, [.. _known.Select(Joined)], suggestion);
    }

    /// <summary>
    /// The path in our names: a name from another catalogue is replaced, and a leading <c>/api</c> or version is dropped. Null if that
    /// changes nothing or leads nowhere.
    /// </summary>
    private string? Translated(string[] asked)
    {
        string[] own = [.. asked.SkipWhile(segment => segment.Equals("api", StringComparison.OrdinalIgnoreCase) || IsVersion(segment))];
        if (own.Length > 0 && OwnNames.TryGetValue(own[0], out var name))
            own = [.. name.Split('/'), .. own[1..]];
        return own.Length > 0 && !own.SequenceEqual(asked) && _known.Any(known => known[0] == own[0]) ? Joined(own) : null;
    }

    private static bool IsVersion(string segment) => segment.Length is 2 or 3 && segment[0] == 'v' && segment[1..].All(char.IsAsciiDigit);

    private static string Joined(IEnumerable<string> segments) => "/" + string.Join('/', segments);

    /// <summary>A known path, with the requested segments in place of its parameters.</summary>
    private static IEnumerable<string> Filled(string[] known, string[] asked) => known.Length == asked.Length
        ? known.Zip(asked, (segment, given) => segment.StartsWith('{') ? given : segment)
        : known;

    private static Failure NotFound(string path, IReadOnlyList<string> allowed, string? suggestion) => Failure.NotFound(
        new QueryFault("path", path, allowed, suggestion, $"Nothing at {QueryFault.Shown(path)}."));
}
