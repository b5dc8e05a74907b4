using System.Globalization;
using System.Text.Json.Nodes;
using Catalogue.Api.Requests;
using Catalogue.Data.Queries;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

/// <summary>Describes query parameters from their declarations.</summary>
/// <remarks>
/// Swagger UI sends the first of <c>examples</c> and a schema's <c>default</c> at the first click, and never a schema's
/// <c>examples</c>. So the first example of an optional parameter has no value, and the recipes follow it.
/// </remarks>
internal static class QueryParameters
{
    private const string NotSent = "notSent";
    private const int Short = 40;

    public static IOpenApiParameter Describe(Parameter parameter, IReadOnlyList<Recipe> recipes, OperationFilterContext context)
    {
        // A parameter with a default or a few values has a control of its own, which the examples would only double.
        var hasControl = parameter.Shape.Default is not null || (parameter.Shape.Values is not null && !parameter.TakesSeveral);
        var value = Value(parameter, context, hasControl ? [.. recipes.Select(recipe => Node(parameter, recipe.Value))] : null);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = DescriptionOf(parameter),
            // Several values are separated by commas; repeating the parameter means the same.
            Style = ParameterStyle.Form,
            Explode = !parameter.TakesSeveral,
            Schema = parameter.TakesSeveral ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
            Examples = hasControl ? null : Examples(parameter, recipes),
        };
    }

    private static Dictionary<string, IOpenApiExample> Examples(Parameter parameter, IReadOnlyList<Recipe> recipes)
    {
        var examples = new Dictionary<string, IOpenApiExample> { [NotSent] = new OpenApiExample { Summary = "Not sent" } };
        foreach (var recipe in recipes)
            examples[recipe.Name] = new OpenApiExample { Summary = Summary(recipe), Value = Node(parameter, recipe.Value) };
        return examples;
    }

    private static string DescriptionOf(Parameter parameter) => parameter is not FilterParameter { Filter: DiscreteFilter { IsList: true } filter }
        ? parameter.Description
        : $"{parameter.Description} Several values mean any of them, a leading `!` none of them"
            + (filter.AcceptsNone ? ", and `none` papers without any." : ".");

    private static string Summary(Recipe recipe) =>
        recipe.Value.Length <= Short ? $"{recipe.Summary}: {recipe.Value}" : recipe.Summary;

    private static IOpenApiSchema Value(Parameter parameter, OperationFilterContext context, List<JsonNode>? examples)
    {
        var shape = parameter.Shape;
        if (shape.Values is not null && !IsBoolean(shape))
        {
            var listed = Listed(parameter, context);
            listed.Examples = examples;
            return listed;
        }

        return new OpenApiSchema
        {
            Type = IsBoolean(shape) ? JsonSchemaType.Boolean : shape.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String,
            Minimum = shape.Minimum?.ToString(CultureInfo.InvariantCulture),
            Maximum = shape.Maximum?.ToString(CultureInfo.InvariantCulture),
            Default = shape.Default is null ? null : Typed(shape, shape.Default),
            Pattern = shape.Pattern,
            Examples = examples,
        };
    }

    /// <summary>Listed values have a name of their own: without one, generated clients name them by number.</summary>
    private static OpenApiSchemaReference Listed(Parameter parameter, OperationFilterContext context)
    {
        var id = parameter.Shape.Name ?? char.ToUpperInvariant(parameter.Name[0]) + parameter.Name[1..] + "Value";
        if (!context.SchemaRepository.Schemas.ContainsKey(id))
            context.SchemaRepository.AddDefinition(id, ListOf(parameter));
        return new OpenApiSchemaReference(id, context.Document);
    }

    private static OpenApiSchema ListOf(Parameter parameter)
    {
        List<JsonNode> values = [.. parameter.Shape.Values!.Select(value => JsonValue.Create(value))];
        var schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = $"A value of `{parameter.Name}`." };
        if (!parameter.Shape.IsOpen)
        {
            schema.Enum = values;
            return schema;
        }

        schema.AnyOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String, Enum = values, Description = "What the shipped authority file lists, and `none`." },
            new OpenApiSchema { Type = JsonSchemaType.String, Description = "Any of these with a leading `!`, or in another known spelling." },
        ];
        return schema;
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
