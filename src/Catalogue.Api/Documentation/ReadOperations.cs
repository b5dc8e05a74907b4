using System.Text.RegularExpressions;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

/// <summary>Describes reads from their declarations: parameters, answers and errors.</summary>
internal sealed partial class ReadOperations(FilterSet filters) : IOperationFilter
{
    private readonly ProblemExamples _problems = new(filters);

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var path = Constraint().Replace(context.ApiDescription.RelativePath!, "");
        var resource = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ReadResource>().SingleOrDefault();
        operation.RequestBody = null;
        operation.Parameters = [.. PathParameters.NamesIn(path).Select(name => PathParameters.Describe(name, path))];
        foreach (var parameter in resource?.Parameters.All ?? [])
            operation.Parameters.Add(Described(parameter, path, context));

        operation.Responses = new Responses(operation.OperationId!, path, resource, context, _problems).All();
    }

    /// <summary>
    /// What is the same wherever it is taken is described once in the document, but not where the path has a parameter of that name:
    /// NSwag tells two of a name apart only when neither is a reference.
    /// </summary>
    private static IOpenApiParameter Described(Parameter parameter, string path, OperationFilterContext context)
    {
        var described = QueryParameters.Describe(parameter, Recipes(parameter, path), context);
        var isShared = parameter is FilterParameter || ListParameters.Shared.Contains(parameter);
        if (!isShared || PathParameters.NamesIn(path).Contains(parameter.Name))
            return described;

        context.Document.Components ??= new OpenApiComponents();
        context.Document.Components.Parameters ??= new Dictionary<string, IOpenApiParameter>();
        context.Document.Components.Parameters.TryAdd(parameter.Name, described);
        return new OpenApiParameterReference(parameter.Name, context.Document);
    }

    private static IReadOnlyList<Recipe> Recipes(Parameter parameter, string path) => parameter == ListParameters.Cursor
        ? [new("start", "The start of the list in its own order, without filters", CursorExample.Of(path))]
        : parameter.Recipes;

    /// <summary>What a route says of a parameter beside its name: which values it takes, or that it takes slashes.</summary>
    [GeneratedRegex(@"(?<=\{)\*\*|:[^}]*(?=\})")]
    private static partial Regex Constraint();
}
