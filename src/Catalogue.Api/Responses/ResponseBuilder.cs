using System.Globalization;
using Catalogue.Api.Http;
using Catalogue.Data.Queries;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Formats.Json;
using Catalogue.Formats.Writing;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Responses;

/// <summary>Prepares responses for sending: headers, entity tag and encoded body.</summary>
internal static class ResponseBuilder
{
    public const string RevisionHeader = "Catalogue-Revision";
    public const string QueryHeader = "Catalogue-Query";
    public const string TotalHeader = "Catalogue-Total";
    public const string MissingHeader = "Catalogue-Missing";

    public static CachedBody Prepare(HttpContext http, Snapshot? snapshot, BodyResult result, Format format)
    {
        var body = JsonFormat.Write(result.Body, result.Fields);
        var coding = ContentCoding.Negotiate(http.Request.Headers.AcceptEncoding, body.Length);
        return Prepare(ServiceAddresses.Of(http), snapshot, result, format, coding, coding?.Encode(body) ?? body);
    }

    /// <summary>Prepares the headers and the entity tag. The body is empty if it is streamed separately.</summary>
    public static CachedBody Prepare(ServiceAddress address, Snapshot? snapshot, BodyResult result, Format format, ContentCoding? coding, byte[] body)
    {
        CatalogueRevision? newest = snapshot is null ? null : new CatalogueRevision(snapshot.Catalogue, snapshot.Revision);
        var tag = EntityTag.Of(newest?.Catalogue ?? Guid.Empty, result.Revision ?? newest?.Revision ?? 0, address.Absolute(result.Canonical), format, coding);
        return new CachedBody(newest, tag, [.. Headers(address, snapshot, result, format, coding)], body);
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(
        ServiceAddress address, Snapshot? snapshot, BodyResult result, Format format, ContentCoding? coding)
    {
        yield return new(HeaderNames.ContentType, format.ContentType);
        if (coding is not null)
            yield return new(HeaderNames.ContentEncoding, coding.Name);
        if (format.Papers is not null)
            yield return new(HeaderNames.ContentDisposition, $"attachment; filename=\"{FileName(result.Canonical, format)}\"");
        if (result.CanonicalPath is { } path)
            yield return new(HeaderNames.ContentLocation, address.Link(path));
        if (snapshot is not null)
            yield return new(RevisionHeader, snapshot.Revision.ToString(CultureInfo.InvariantCulture));
        if (result.List is { } list)
        {
            yield return new(QueryHeader, list.Query);
            yield return new(TotalHeader, list.Total.ToString(CultureInfo.InvariantCulture));
            // JSON has them in the body.
            if (format.Papers is not null && list.Missing is { Count: > 0 } missing)
                yield return new(MissingHeader, string.Join(',', missing.Select(value => CatalogueUrl.Escape(ValueList.Escaped(value.Value)))));
        }

        if (result.Links.Count > 0)
            yield return new(HeaderNames.Link, string.Join(", ", result.Links.Select(link => $"<{link.Url}>; rel=\"{link.Relation}\"")));
    }

    /// <summary>The file name of a download, from the path: <c>authors-percy-liang-papers.bib</c>.</summary>
    private static string FileName(string canonical, Format format) =>
        $"{canonical.Split('?')[0].Trim('/').Replace('/', '-')}.{format.FileExtension}";
}
