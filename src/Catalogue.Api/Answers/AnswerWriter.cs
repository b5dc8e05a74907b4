using System.Globalization;
using Catalogue.Data;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Answers;

/// <summary>Makes answers ready, and sends them: whole, without body to HEAD, or as a 304 to a client that has it.</summary>
internal static class AnswerWriter
{
    public const string RevisionHeader = "Catalogue-Revision";
    public const string QueryHeader = "Catalogue-Query";
    public const string TotalHeader = "Catalogue-Total";

    public static ReadyAnswer Prepare(HttpContext http, Snapshot? snapshot, BodyAnswer answer, Format format)
    {
        var body = format.Write(answer.Body, answer.Fields);
        var coding = ContentCoding.Negotiate(http.Request.Headers.AcceptEncoding, body.Length);
        var revision = snapshot?.Revision ?? 0;
        var tag = EntityTag.Of(snapshot?.Catalogue ?? Guid.Empty, answer.Revision ?? revision, answer.Canonical, format, coding);
        return new ReadyAnswer(revision, tag, [.. Headers(snapshot, answer, format, coding)], coding?.Encode(body) ?? body);
    }

    public static Task WriteAsync(HttpContext http, ReadyAnswer answer)
    {
        var response = http.Response;
        response.Headers.ETag = answer.EntityTag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append(HeaderNames.Vary, "Accept, Accept-Encoding");
        var isKnown = EntityTag.IsIn(http.Request.Headers.IfNoneMatch, answer.EntityTag);
        foreach (var (name, value) in answer.Headers)
        {
            if (!isKnown || !name.StartsWith("Content-T", StringComparison.Ordinal) && name != HeaderNames.ContentEncoding)
                response.Headers[name] = value;
        }

        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentLength = answer.Body.Length;
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(answer.Body, http.RequestAborted).AsTask();
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(Snapshot? snapshot, BodyAnswer answer, Format format, ContentCoding? coding)
    {
        yield return new(HeaderNames.ContentType, format.MediaType);
        if (coding is not null)
            yield return new(HeaderNames.ContentEncoding, coding.Name);
        if (answer.CanonicalPath is { } path)
            yield return new(HeaderNames.ContentLocation, path);
        if (snapshot is not null)
            yield return new(RevisionHeader, snapshot.Revision.ToString(CultureInfo.InvariantCulture));
        if (answer.List is { } list)
        {
            yield return new(QueryHeader, list.Query);
            yield return new(TotalHeader, list.Total.ToString(CultureInfo.InvariantCulture));
        }

        if (answer.Links.Count > 0)
            yield return new(HeaderNames.Link, string.Join(", ", answer.Links.Select(link => $"<{link.Url}>; rel=\"{link.Relation}\"")));
    }
}
