using System.Globalization;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Api.Resources.Health;
using Catalogue.Formats;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

/// <summary>Describes every response of an operation: the answer, a 304, a redirect, and each kind of error.</summary>
/// <param name="resource">The resource; null for the health probes.</param>
internal sealed class Responses(string operation, string path, ReadResource? resource, OperationFilterContext context)
{
    private readonly PathItem? _item = PathParameters.ItemOf(path);

    public OpenApiResponses All()
    {
        var responses = new OpenApiResponses { ["200"] = Answer() };
        if (resource is not null)
        {
            responses["304"] = new OpenApiResponse
            {
                Description = "Not modified: `If-None-Match` has the current `ETag`.",
                Headers = ResponseHeaders.OfNotModified(),
            };
        }

        if (_item?.Retires == true)
        {
            responses["308"] = new OpenApiResponse
            {
                Description = "The item was merged into another one; `Location` has its path.",
                Headers = ResponseHeaders.OfRedirect(),
            };
        }

        foreach (var status in Kinds().GroupBy(kind => kind.Status).OrderBy(status => status.Key))
            responses[status.Key.ToString(CultureInfo.InvariantCulture)] = Problems([.. status]);
        return responses;
    }

    private OpenApiResponse Answer()
    {
        var schema = Schema(resource?.Answer ?? typeof(HealthItem));
        // The probes share a schema but have different examples.
        var examples = resource is null ? operation : ((OpenApiSchemaReference)schema).Reference.Id!;
        return new OpenApiResponse
        {
            Description = "OK.",
            Headers = resource is null ? null : ResponseHeaders.OfAnswer(resource),
            Content = (resource?.Parameters.Formats ?? KnownFormats.OfAnswers).ToDictionary(
                format => format.MediaType,
                IOpenApiMediaType (format) => new OpenApiMediaType
                {
                    Schema = format == KnownFormats.Json ? schema : Schema(format.Document),
                    Examples = RecordedExamples.Of(examples, format),
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
        if (resource?.IsDeclared == false)
            kinds = [.. kinds, ProblemKind.Busy];
        if (_item is not null)
            kinds = [.. kinds, ProblemKind.NotFound];
        return _item?.Retires == true ? [.. kinds, ProblemKind.Gone] : kinds;
    }

    private OpenApiResponse Problems(IReadOnlyList<ProblemKind> kinds) => new()
    {
        Description = string.Join(" ", kinds.Select(kind => $"{kind.Title}. {kind.Description}")),
        Headers = kinds.Any(kind => kind.RetryAfter is not null) ? ResponseHeaders.OfBusy() : null,
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            [ProblemWriter.MediaType] = new OpenApiMediaType { Schema = Schema(typeof(Problem)), Examples = RecordedExamples.Of(kinds) },
        },
    };

    private IOpenApiSchema Schema(Type type) => context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository);
}
