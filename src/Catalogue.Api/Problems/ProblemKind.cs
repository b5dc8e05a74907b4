namespace Catalogue.Api.Problems;

/// <summary>A kind of error, declared once: its <c>type</c>, its page and its place in the documentation come from here.</summary>
/// <param name="Code">The last part of its <c>type</c>, <c>/problems/{code}</c>.</param>
/// <param name="Status">The HTTP status that it comes with.</param>
/// <param name="Title">What it is, the same each time.</param>
/// <param name="Description">When it comes, and what helps.</param>
internal sealed record ProblemKind(string Code, int Status, string Title, string Description)
{
    public static readonly ProblemKind InvalidQuery = new("invalid-query", 400, "The query cannot be honoured",
        "A query parameter is unknown, misspelled, repeated without being a list, or has a value that is not allowed. "
        + "`errors` names each as it was received, with what is allowed and the nearest valid spelling. Nothing is ignored or guessed.");

    public static readonly ProblemKind InvalidRequest = new("invalid-request", 400, "The request cannot be read",
        "The request is not well-formed HTTP, or one of its headers cannot be read. `detail` says which part.");

    public static readonly ProblemKind UnexpectedBody = new("unexpected-body", 400, "The resource takes no body",
        "The request came with a body where none has a meaning. Send it without one.");

    public static readonly ProblemKind NotFound = new("not-found", 404, "There is nothing here",
        "The path or the id in it names nothing. Paths and ids are case-sensitive; `errors` has the nearest that there are.");

    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "The method is not allowed here",
        "The resource exists, but not for this method. The `Allow` header lists those that work.");

    public static readonly ProblemKind NotAcceptable = new("not-acceptable", 406, "No such format",
        "None of the media types in `Accept` can be made. `errors` lists the media types that there are.");

    public static readonly ProblemKind Gone = new("gone", 410, "It was deleted",
        "The id was once published and its holder was deleted. The id is never used again.");

    public static readonly ProblemKind PayloadTooLarge = new("payload-too-large", 413, "The body is too large",
        "The request's body is larger than the server reads. No resource takes a body.");

    public static readonly ProblemKind UriTooLong = new("uri-too-long", 414, "The address is too long",
        "Path and query together are longer than 8,192 bytes. Ask for fewer values at once.");

    public static readonly ProblemKind UnsupportedMediaType = new("unsupported-media-type", 415, "The body's type is not supported",
        "The request's body has a media type that the resource does not read.");

    public static readonly ProblemKind HeadersTooLarge = new("headers-too-large", 431, "The headers are too large",
        "The request's headers are larger than the server reads.");

    public static readonly ProblemKind Internal = new("internal-error", 500, "Something went wrong here",
        "An error of the program. `traceId` finds it in the log.");

    public static readonly ProblemKind Unavailable = new("unavailable", 503, "Not available at the moment",
        "The catalogue is starting, or its database cannot be reached or written. Nothing was lost; try again later.");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        InvalidQuery, InvalidRequest, UnexpectedBody, NotFound, MethodNotAllowed, NotAcceptable, Gone, PayloadTooLarge, UriTooLong,
        UnsupportedMediaType, HeadersTooLarge, Internal, Unavailable,
    ];

    public string Type => $"/problems/{Code}";

    /// <summary>The kind of an error that the framework made, by its status.</summary>
    public static ProblemKind OfStatus(int status) =>
        status == 400 ? InvalidRequest : All.FirstOrDefault(kind => kind.Status == status) ?? (status < 500 ? InvalidRequest : Internal);
}
