using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Hosting;

/// <summary>Refuses addresses that are too long.</summary>
internal sealed class UrlLimit(RequestDelegate next)
{
    /// <summary>The longest path and query, in bytes.</summary>
    public const int Maximum = 8_192;

    /// <summary>The maximum with a cursor: the service's own links may be longer than the address that they continue.</summary>
    public const int MaximumWithCursor = 3 * Maximum;

    /// <summary>Kestrel's own limit: well above ours, so that ours applies first.</summary>
    public const int Kestrel = 32_768;

    public Task InvokeAsync(HttpContext http)
    {
        var length = http.Request.Path.ToUriComponent().Length + http.Request.QueryString.ToUriComponent().Length;
        if (length <= Maximum)
            return next(http);

        var most = http.Request.Query.ContainsKey(ListParameters.Cursor.Name) ? MaximumWithCursor : Maximum;
        return length <= most
            ? next(http)
            : ProblemWriter.WriteAsync(http, Refusal(length, most));
    }

    public static Failure Refusal(int length, int most)
    {
        var message = $"Path and query together must be at most {most} bytes long; you sent {length}.";
        return new Failure(ProblemKind.UriTooLong, message, [new QueryFault("path and query", $"{length} bytes", [$"at most {most} bytes"], null, message)]);
    }
}
