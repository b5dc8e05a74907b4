using Catalogue.Api.Answers;
using Catalogue.Api.Requests;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Catalogue.Api.Documentation;

/// <summary>Describes the headers that answers have, each once in the document.</summary>
internal sealed class ResponseHeaders(OpenApiDocument document)
{
    private static readonly Dictionary<string, (JsonSchemaType Type, string Description)> Known = new()
    {
        [HeaderNames.ETag] = (JsonSchemaType.String, "Strong validator of these bytes, for `If-None-Match`."),
        [HeaderNames.CacheControl] = (JsonSchemaType.String, "`no-cache`: keep it, and ask whether it still holds. Of an error or a probe `no-store`."),
        [HeaderNames.Vary] = (JsonSchemaType.String, "Which headers of the request the answer depends on."),
        [HeaderNames.ContentEncoding] = (JsonSchemaType.String, "How the body is compressed: `br` or `gzip`; absent when it is not."),
        [HeaderNames.ContentDisposition] = (JsonSchemaType.String, "A name for a file of the answer; of every format but JSON."),
        [HeaderNames.ContentLocation] = (JsonSchemaType.String, "The item's canonical path, when the request named it otherwise."),
        [HeaderNames.Link] = (JsonSchemaType.String, "The next and the previous page (RFC 8288), as in `page`."),
        [HeaderNames.Location] = (JsonSchemaType.String, "The path of what the id was merged into, with the request's query."),
        [HeaderNames.AccessControlAllowOrigin] = (JsonSchemaType.String, "To a web page: that it may read the answer."),
        [HeaderNames.AccessControlExposeHeaders] = (JsonSchemaType.String, "To a web page: which headers it may read."),
        [AnswerWriter.RevisionHeader] = (JsonSchemaType.Integer, "The catalogue's revision that the answer was read from."),
        [AnswerWriter.QueryHeader] = (JsonSchemaType.String, "Filters and sort in canonical spelling, as in `query`."),
        [AnswerWriter.TotalHeader] = (JsonSchemaType.Integer, "How many items the whole list has, as in `total`."),
    };

    private static readonly string[] Pages = [HeaderNames.AccessControlAllowOrigin, HeaderNames.AccessControlExposeHeaders];

    public Dictionary<string, IOpenApiHeader> OfAnswer(ReadResource? resource) => resource is null
        ? Of([HeaderNames.CacheControl, .. Pages])
        : Of([.. Validators(resource), HeaderNames.ContentEncoding, .. resource.Parameters.Formats.Count > 1 ? [HeaderNames.ContentDisposition] : Array.Empty<string>()]);

    public Dictionary<string, IOpenApiHeader> OfNotModified(ReadResource resource) => Of([.. Validators(resource)]);

    public Dictionary<string, IOpenApiHeader> OfRedirect() => Of([HeaderNames.Location, AnswerWriter.RevisionHeader, .. Pages]);

    public Dictionary<string, IOpenApiHeader> OfProblem() => Of([HeaderNames.CacheControl, .. Pages]);

    private static IEnumerable<string> Validators(ReadResource resource)
    {
        IEnumerable<string> always = [HeaderNames.ETag, HeaderNames.CacheControl, HeaderNames.Vary, .. Pages];
        if (!resource.IsDeclared)
            always = [.. always, AnswerWriter.RevisionHeader];
        return resource.Parameters.Names.Contains(ListParameters.Cursor.Name)
            ? [.. always, AnswerWriter.QueryHeader, AnswerWriter.TotalHeader, HeaderNames.Link]
            : resource.Parameters.Names.Contains("fields") ? [.. always, HeaderNames.ContentLocation] : always;
    }

    private Dictionary<string, IOpenApiHeader> Of(IReadOnlyList<string> names) => names.ToDictionary(name => name, Reference);

    private IOpenApiHeader Reference(string name)
    {
        var (type, description) = Known[name];
        document.Components ??= new OpenApiComponents();
        document.Components.Headers ??= new Dictionary<string, IOpenApiHeader>();
        document.Components.Headers.TryAdd(name, new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = type } });
        return new OpenApiHeaderReference(name, document);
    }
}
