using System.Text.Json;
using Catalogue.Api.Http;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Formats;
using Catalogue.Formats.Json;

namespace Catalogue.Api.Resources.Health;

/// <summary>State of the program.</summary>
/// <param name="Status">`live`, or `ready`.</param>
public sealed record HealthItem(string Status);

/// <summary>What probes ask: as strict as every read, but never from a revision and never remembered.</summary>
internal static class HealthEndpoints
{
    public const string LiveName = "GetLive";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health").AddEndpointFilter(Strictly);
        health.MapMethods("/live", Methods, Live).WithName(LiveName);
        health.MapMethods("/ready", Methods, Ready).WithName("GetReady");
    }

    /// <summary>Liveness: the process is running.</summary>
    /// <remarks>Use it as the liveness probe. It does not touch the database.</remarks>
    internal static IResult Live() => State("live");

    /// <summary>Readiness: the program can answer requests.</summary>
    /// <remarks>
    /// Use it as the readiness probe: 200 once the database is migrated, the example data is imported and a query works; otherwise
    /// 503. Also 503 after a newer version of the program has migrated the database: send no more requests to this instance.
    /// </remarks>
    internal static async Task<IResult> Ready(HttpContext http, Readiness readiness)
    {
        if (readiness.Hindrance() is not { } hindrance)
            return State("ready");

        await ProblemWriter.WriteAsync(http, new Failure(ProblemKind.Unavailable, hindrance, []));
        return Results.Empty;
    }

    private static IResult State(string state) =>
        Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(new HealthItem(state), JsonFormat.Options), KnownFormats.Json.MediaType);

    private static async ValueTask<object?> Strictly(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var faults = ParameterSet.None.Rules.FaultsOf(new ReceivedQuery(http.Request.QueryString));
        var failure = faults.Count > 0 ? Failure.InvalidQuery(faults) : FormatNegotiation.Negotiate(null, http.Request.Headers.Accept, KnownFormats.OfAnswers).Failure;
        if (failure is null)
        {
            http.Response.Headers.CacheControl = "no-store";
            return await next(context);
        }

        await ProblemWriter.WriteAsync(http, failure);
        return Results.Empty;
    }
}
