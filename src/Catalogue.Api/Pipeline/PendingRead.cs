using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Pipeline;

/// <summary>A read whose response is not in the cache.</summary>
/// <param name="Key">Cache key of the response.</param>
/// <param name="Client">The client, for fair queues.</param>
internal sealed record PendingRead(
    HttpContext Http, ReadResource Resource, Func<ReadRequest, Task<HandlerResult>> Handler, ReceivedQuery Received, Format Format, ResponseKey Key, string Client);

/// <summary>The result of a read.</summary>
/// <param name="Send">Sends the response, or the rest of it. Requests with equal keys can share it, unless papers are streamed.</param>
/// <param name="LacksHints">True if suggestions of nearest spellings are missing and must be computed in their own lane.</param>
internal sealed record ReadResult(Func<HttpContext, Task> Send, bool LacksHints = false);
