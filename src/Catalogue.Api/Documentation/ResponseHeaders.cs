using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Catalogue.Api.Documentation;

/// <summary>Describes response headers. Headers that every response may have are described once, in the introduction of the document.</summary>
internal static class ResponseHeaders
{
    private static readonly Dictionary<string, (JsonSchemaType Type, string Description)> Known = new()
    {
        [HeaderNames.ETag] = (JsonSchemaType.String, "Strong validator of the body. Send it back as `If-None-Match`."),
        [HeaderNames.ContentDisposition] = (JsonSchemaType.String, "A file name for the download. Not for JSON."),
        [HeaderNames.ContentLocation] = (JsonSchemaType.String, "The item's canonical path, if you asked by another spelling or identifier."),
        [HeaderNames.Link] = (JsonSchemaType.String, "The next and the previous page (RFC 8288), as in `page`."),
        [HeaderNames.Location] = (JsonSchemaType.String, "The path of the item that this one was merged into, with your query."),
        [HeaderNames.RetryAfter] = (JsonSchemaType.Integer, "Seconds to wait before you try again; only if the server is busy."),
        [ResponseBuilder.RevisionHeader] = (JsonSchemaType.Integer, "The revision of the catalogue that the response was read from."),
        [ResponseBuilder.QueryHeader] = (JsonSchemaType.String, "Filters and sort order in canonical form, as in `query`."),
        [ResponseBuilder.TotalHeader] = (JsonSchemaType.Integer, "The number of items in the whole list, as in `total`."),
    };

    private static readonly string[] OfLists = [ResponseBuilder.QueryHeader, ResponseBuilder.TotalHeader, HeaderNames.Link];

    public static Dictionary<string, IOpenApiHeader> OfAnswer(ReadResource resource) => Of(
    [
        HeaderNames.ETag,
        .. When(resource.Parameters.Formats.Count > 1, HeaderNames.ContentDisposition),
        .. When(!resource.IsDeclared, ResponseBuilder.RevisionHeader),
        .. When(IsList(resource), OfLists),
        .. When(!IsList(resource) && resource.Parameters.Names.Contains("fields"), HeaderNames.ContentLocation),
    ]);

    /// <summary>Headers of a 304: those of the 200 that it replaces, except headers about the body.</summary>
    public static Dictionary<string, IOpenApiHeader> OfNotModified() =>
        Of([HeaderNames.ETag, ResponseBuilder.RevisionHeader, .. OfLists, HeaderNames.ContentLocation]);

    public static Dictionary<string, IOpenApiHeader> OfBusy() => Of([HeaderNames.RetryAfter]);

    public static Dictionary<string, IOpenApiHeader> OfRedirect() => Of([HeaderNames.Location, ResponseBuilder.RevisionHeader]);

    private static bool IsList(ReadResource resource) => resource.Parameters.Names.Contains(ListParameters.Cursor.Name);

    private static IEnumerable<string> When(bool holds, params IEnumerable<string> names) => holds ? names : [];

    private static Dictionary<string, IOpenApiHeader> Of(IEnumerable<string> names) => names.ToDictionary(
        name => name,
        IOpenApiHeader (name) => new OpenApiHeader { Description = Known[name].Description, Schema = new OpenApiSchema { Type = Known[name].Type } });
}
