using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

/// <summary>Describes what <c>fields</c> leaves of items: the same properties, of which none has to be there.</summary>
internal static class PartialSchemas
{
    private const string Prefix = "Partial";
    private const string Items = "items";

    /// <summary>The whole answer, or its part: of a list the items become partial, of an item the item itself.</summary>
    public static OpenApiSchema WholeOrPart(OpenApiSchemaReference whole, OperationFilterContext context)
    {
        var schema = (OpenApiSchema)context.SchemaRepository.Schemas[whole.Reference.Id!];
        var part = schema.Properties!.ContainsKey("page") ? List(whole.Reference.Id!, schema, context) : Item(whole.Reference.Id!, context);
        return new OpenApiSchema { Description = "Whole, or with `fields` only what it names.", AnyOf = [whole, part] };
    }

    private static OpenApiSchemaReference List(string id, OpenApiSchema whole, OperationFilterContext context) => Once(id, context, () =>
    {
        var properties = whole.Properties!.ToDictionary();
        properties[Items] = Part(properties[Items], context);
        return Object(whole, properties, whole.Required);
    });

    private static OpenApiSchemaReference Item(string id, OperationFilterContext context) => Once(id, context, () =>
    {
        var whole = (OpenApiSchema)context.SchemaRepository.Schemas[id];
        return Object(whole, whole.Properties!.ToDictionary(property => property.Key, property => Part(property.Value, context)), null);
    });

    private static OpenApiSchemaReference Once(string id, OperationFilterContext context, Func<OpenApiSchema> make)
    {
        if (!context.SchemaRepository.Schemas.ContainsKey(Prefix + id))
            context.SchemaRepository.AddDefinition(Prefix + id, make());
        return new OpenApiSchemaReference(Prefix + id, context.Document);
    }

    private static IOpenApiSchema Part(IOpenApiSchema whole, OperationFilterContext context) => whole switch
    {
        OpenApiSchemaReference reference when context.SchemaRepository.Schemas[reference.Reference.Id!].Properties is { Count: > 0 } =>
            Described(Item(reference.Reference.Id!, context), reference.Description),
        OpenApiSchema { Items: { } items } array => new OpenApiSchema { Type = array.Type, Description = array.Description, Items = Part(items, context) },
        OpenApiSchema { OneOf: { } options } either => new OpenApiSchema
        {
            Description = either.Description,
            OneOf = [.. options.Select(option => Part(option, context))],
        },
        _ => whole,
    };

    private static OpenApiSchemaReference Described(OpenApiSchemaReference reference, string? description)
    {
        reference.Description = description;
        return reference;
    }

    private static OpenApiSchema Object(OpenApiSchema whole, Dictionary<string, IOpenApiSchema> properties, ISet<string>? required) => new()
    {
        Type = JsonSchemaType.Object,
        Description = $"{whole.Description} As `fields` leaves it.",
        AdditionalPropertiesAllowed = false,
        Properties = properties,
        Required = required,
    };
}
