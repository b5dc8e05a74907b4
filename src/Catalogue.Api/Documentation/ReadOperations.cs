using System.Text.RegularExpressions;
using Catalogue.Api.Requests;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

/// <summary>Describes reads from their declarations: parameters, answers and errors.</summary>
internal sealed partial class ReadOperations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var path = Constraint().Replace(context.ApiDescription.RelativePath!, "");
        var resource = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ReadResource>().SingleOrDefault();
        operation.RequestBody = null;
        operation.Parameters =
        [
            .. PathParameters.NamesIn(path).Select(name => PathParameters.Describe(name, path)),
            .. (resource?.Parameters.All ?? []).Select(parameter => QueryParameters.Describe(parameter, context)),
        ];
        operation.Responses = new Responses(operation.OperationId!, path, resource, context).All();
    }

    /// <summary>The parts of a route parameter that OpenAPI does not have: its constraints, and the <c>**</c> that allows slashes.</summary>
    [GeneratedRegex(@"(?<=\{)\*\*|:[^}]*(?=\})")]
    private static partial Regex Constraint();
}
