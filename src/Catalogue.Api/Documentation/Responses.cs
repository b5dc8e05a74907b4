using System.Globalization;
using Catalogue.Api.Formats;
using Catalogue.Api.Health;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

/// <summary>Describes every answer of an operation: what was asked for, a 304, a redirection, and each kind of error.</summary>
/// <param name="resource">The read; nothing for the probes.</param>
internal sealed class Responses(
    string operation, string path, ReadResource? resource, OperationFilterContext context, ProblemExamples examples)
{
    private IReadOnlyList<Format> Formats => resource?.Parameters.Formats ?? KnownFormats.OfAnswers;

    private readonly PathItem? _item = PathParameters.ItemOf(path);
    private readonly ResponseHeaders _headers = new(context.Document);

    public OpenApiResponses All()
    {
        var responses = new OpenApiResponses { ["200"] = Answer() };
        if (resource is not null)
        {
            responses["304"] = new OpenApiResponse
            {
                Description = "The client has it already: `If-None-Match` names its ETag.",
                Headers = _headers.OfNotModified(resource),
            };
        }

        if (_item?.Retires == true)
        {
            responses["308"] = new OpenApiResponse
            {
                Description = "The id was merged into another; `Location` has its path.",
                Headers = _headers.OfRedirect(),
            };
        }

        foreach (var status in Kinds().GroupBy(kind => kind.Status).OrderBy(status => status.Key))
            responses[status.Key.ToString(CultureInfo.InvariantCulture)] = Problems([.. status]);
        return responses;
    }

    private OpenApiResponse Answer()
    {
        var whole = context.SchemaGenerator.GenerateSchema(resource?.Answer ?? typeof(HealthItem), context.SchemaRepository);
        var schema = resource?.Parameters.Names.Contains("fields") == true
            ? PartialSchemas.WholeOrPart((OpenApiSchemaReference)whole, context)
            : whole;
        return new OpenApiResponse
        {
            Description = "What was asked for.",
            Headers = _headers.OfAnswer(resource),
            Content = Formats.ToDictionary(format => format.MediaType, IOpenApiMediaType (format) => new OpenApiMediaType
            {
                Schema = format == KnownFormats.Json ? schema : context.SchemaGenerator.GenerateSchema(format.Document, context.SchemaRepository),
                Examples = AnswerExamples.Describe(operation, format),
            }),
        };
    }

    private IEnumerable<ProblemKind> Kinds()
    {
        IEnumerable<ProblemKind> kinds =
        [
            ProblemKind.InvalidQuery, ProblemKind.InvalidRequest, ProblemKind.UnexpectedBody, ProblemKind.NotAcceptable,
            ProblemKind.UriTooLong, ProblemKind.Internal,
        ];
        if (operation != HealthEndpoints.LiveName && resource?.IsDeclared != true)
            kinds = [.. kinds, ProblemKind.Unavailable];
        if (_item is not null)
            kinds = [.. kinds, ProblemKind.NotFound];
        return _item?.Retires == true ? [.. kinds, ProblemKind.Gone] : kinds;
    }

    private OpenApiResponse Problems(IReadOnlyList<ProblemKind> kinds) => new()
    {
        Description = string.Join(" ", kinds.Select(kind => $"{kind.Title}. {kind.Description}")),
        Headers = _headers.OfProblem(),
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [ProblemWriter.MediaType] = new OpenApiMediaType
            {
                Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository),
                Examples = kinds.ToDictionary(kind => kind.Code, IOpenApiExample (kind) => examples.Of(kind, path, resource)),
            },
        },
    };
}
