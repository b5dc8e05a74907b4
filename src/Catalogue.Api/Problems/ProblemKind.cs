namespace Catalogue.Api.Problems;

/// <summary>A kind of error, declared once: its <c>type</c>, its page and its documentation come from this declaration.</summary>
/// <param name="Code">The last part of its <c>type</c>, <c>/problems/{code}</c>.</param>
/// <param name="Status">Its HTTP status.</param>
/// <param name="Title">A short name, the same for every occurrence.</param>
/// <param name="Description">When it occurs, and what to do.</param>
internal sealed record ProblemKind(string Code, int Status, string Title, string Description)
{
    public static readonly ProblemKind InvalidQuery = new("invalid-query", 400, "Invalid query",
        "A query parameter is unknown, misspelled, repeated although it takes one value, or has a value that is not allowed. "
        + "`errors` lists each parameter with what was received, what is allowed and the nearest valid spelling. Nothing is guessed, and only tracking parameters such as `utm_source` are ignored.");

    public static readonly ProblemKind InvalidRequest = new("invalid-request", 400, "Invalid request",
        "The request is not valid HTTP, or one of its headers is malformed. `detail` says which part.");

    public static readonly ProblemKind UnexpectedBody = new("unexpected-body", 400, "Unexpected request body",
        "The request has a body, and this resource takes none. Send the request without a body.");

    public static readonly ProblemKind NotFound = new("not-found", 404, "Not found",
        "Nothing exists at this path, or nothing has this id. Paths and ids are case-sensitive; `errors` lists the nearest ones.");

    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "Method not allowed",
        "The resource exists, but does not support this method. The `Allow` header lists the supported methods.");

    public static readonly ProblemKind NotAcceptable = new("not-acceptable", 406, "Format not available",
        "None of the media types in the `Accept` header is available. `errors` lists the available ones.");

    public static readonly ProblemKind Gone = new("gone", 410, "Deleted",
        "This id belonged to something that was deleted. The id is never used again.");

    public static readonly ProblemKind PayloadTooLarge = new("payload-too-large", 413, "Request body too large",
        "The request body is larger than the server accepts. No resource takes a body.");

    public static readonly ProblemKind UriTooLong = new("uri-too-long", 414, "Address too long",
        "Path and query together are longer than 8,192 bytes. Ask for fewer values in one request.");

    public static readonly ProblemKind UnsupportedMediaType = new("unsupported-media-type", 415, "Unsupported media type",
        "The resource does not read bodies of this media type.");

    public static readonly ProblemKind HeadersTooLarge = new("headers-too-large", 431, "Request headers too large",
        "The request headers are larger than the server accepts. Send fewer or shorter headers.");

    public static readonly ProblemKind Internal = new("internal-error", 500, "Internal error",
        "The server failed to answer the request. Report the `traceId`: it identifies the request in the server's log.");

    public static readonly ProblemKind Unavailable = new("unavailable", 503, "Temporarily unavailable",
        "The catalogue is starting, or its database cannot be reached or written. Nothing was lost; try again later.");

    public static readonly ProblemKind Busy = new("busy", 503, "Server busy",
        "Too many searches, complete lists or misspelt requests run or wait at the moment, or the response would take too long to compute. "
        + "Try again after the number of seconds in `Retry-After`.")
    {
        RetryAfter = 1,
    };

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        InvalidQuery, InvalidRequest, UnexpectedBody, NotFound, MethodNotAllowed, NotAcceptable, Gone, PayloadTooLarge, UriTooLong,
        UnsupportedMediaType, HeadersTooLarge, Internal, Unavailable, Busy,
    ];

    /// <summary>Number of seconds after which the same request may succeed; null if unknown.</summary>
    public int? RetryAfter { get; init; }

    public string Type => $"/problems/{Code}";

    /// <summary>The kind of an error for which the framework set only a status.</summary>
    public static ProblemKind OfStatus(int status) =>
        status == 400 ? InvalidRequest : All.FirstOrDefault(kind => kind.Status == status) ?? (status < 500 ? InvalidRequest : Internal);
}
