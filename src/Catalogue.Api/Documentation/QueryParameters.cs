using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

/// <summary>Describes query parameters from their declarations.</summary>
/// <remarks>Examples belong to the schema of a parameter, not to the parameter itself: Swagger UI would fill in the latter and send them with the
/// first click.</remarks>
internal static class QueryParameters
{
    public static IOpenApiParameter Describe(Parameter parameter, OperationFilterContext context)
    {
        var value = Value(parameter, context);
        var schema = parameter.TakesSeveral ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value;
        // A parameter that takes one of several listed values is a reference to them, and needs no example.
        if (schema is OpenApiSchema own)
            own.Examples = [.. parameter.Examples.Select(example => Node(parameter, example))];
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = DescriptionOf(parameter),
            // Several values are separated by commas; repeating the parameter means the same.
            Style = ParameterStyle.Form,
            Explode = !parameter.TakesSeveral,
            Schema = schema,
        };
    }

    private static string DescriptionOf(Parameter parameter) => parameter is FilterParameter { Filter: DiscreteFilter { IsList: true } filter }
        ? $"{parameter.Description} Any of several values; `!` excludes a value" + (filter.AcceptsNone ? "; `none` finds papers without one." : ".")
        : parameter.Description;

    private static IOpenApiSchema Value(Parameter parameter, OperationFilterContext context)
    {
        var shape = parameter.Shape;
        if (shape.Values is not null && !IsBoolean(shape))
            return Listed(parameter, context);

        return new OpenApiSchema
        {
            Type = IsBoolean(shape) ? JsonSchemaType.Boolean : shape.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String,
            Minimum = shape.Minimum?.ToString(CultureInfo.InvariantCulture),
            Maximum = shape.Maximum?.ToString(CultureInfo.InvariantCulture),
            Default = shape.Default is null ? null : Typed(shape, shape.Default),
            Pattern = shape.Pattern,
        };
    }

    /// <summary>Gives listed values a named schema: without one, generated clients invent numbered names.</summary>
    private static OpenApiSchemaReference Listed(Parameter parameter, OperationFilterContext context)
    {
        var id = parameter.Shape.Name ?? char.ToUpperInvariant(parameter.Name[0]) + parameter.Name[1..] + "Value";
        if (!context.SchemaRepository.Schemas.ContainsKey(id))
        {
            context.SchemaRepository.AddDefinition(id, new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = $"A value of `{parameter.Name}`.",
                Enum = [.. parameter.Shape.Values!.Select(value => JsonValue.Create(value))],
            });
        }

        return new OpenApiSchemaReference(id, context.Document);
    }

    private static bool IsBoolean(ValueShape shape) => shape.Values is ["true", "false"];

    private static JsonNode Node(Parameter parameter, string value) => parameter.TakesSeveral
        ? new JsonArray([.. value.Split(',').Select(JsonNode (item) => JsonValue.Create(item))])
        : Typed(parameter.Shape, value);

    private static JsonValue Typed(ValueShape shape, string value) =>
        shape.Type == "integer" ? JsonValue.Create(int.Parse(value, CultureInfo.InvariantCulture))
        : IsBoolean(shape) ? JsonValue.Create(bool.Parse(value))
        : JsonValue.Create(value);
}
