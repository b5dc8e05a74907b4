using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Pipeline;

/// <summary>A read that the cache cannot answer.</summary>
/// <param name="Key">What its answer is kept under.</param>
/// <param name="Client">Who asks, for fair queues.</param>
internal sealed record PendingRead(
    HttpContext Http, ReadResource Resource, Func<ReadRequest, Task<Answer>> Handler, ReceivedQuery Received, Format Format, AnswerKey Key, string Client);

/// <summary>What became of a read.</summary>
/// <param name="Send">Sends the response, or the rest of it. Requests with equal keys can share it, unless papers are streamed.</param>
/// <param name="LacksHints">Suggestions of nearest spellings are missing: they are to be made in their own lane.</param>
internal sealed record MadeAnswer(Func<HttpContext, Task> Send, bool LacksHints = false);
