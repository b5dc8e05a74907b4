using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalogue.Api.Resources;
using Catalogue.Api.Resources.Papers;
using Catalogue.Data.Queries.Facets;
using Catalogue.Formats.Writing;
using Catalogue.Records;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

/// <summary>Makes schemas match exactly what is sent: which properties are always present, which may be null, and that there are no others.</summary>
internal sealed class SchemaRules(FacetSet facets) : ISchemaFilter
{
    private const string Facets = "Facets";

    /// <summary>The schema name of a type. A list of authors is an <c>AuthorList</c>; other types keep their names.</summary>
    public static string IdOf(Type type)
    {
        if (!type.IsGenericType)
            return type.Name;

        var item = type.GetGenericArguments()[0].Name;
        return type.GetGenericTypeDefinition() is var list && (list == typeof(ItemList<>) || list == typeof(PaperList<>)) ? item.Replace("Item", "List", StringComparison.Ordinal) : type.Name + item;
    }

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Type: JsonSchemaType.Object, Properties: { Count: > 0 } properties } described)
            return;

        var declared = context.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .ToDictionary(NameOf, StringComparer.Ordinal);
        described.AdditionalPropertiesAllowed = false;
        described.Required = declared.Where(property => IsAlwaysSent(property.Value)).Select(property => property.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, property) in declared)
        {
            if (properties[name] is OpenApiSchemaReference reference && IsAlwaysSent(property) && IsNullable(property))
                properties[name] = OrNull(reference);
            else if (properties[name] is OpenApiSchema omitted && !IsAlwaysSent(property))
                omitted.Type &= ~JsonSchemaType.Null;
        }

        if (context.Type == typeof(PaperList<PaperItem>))
            properties["facets"] = FacetsOf(properties["facets"].Description!, context);
    }

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>False for properties that are omitted instead of null: ignored ones, and nullable ones of third-party formats.</summary>
    private static bool IsAlwaysSent(PropertyInfo property) => property.GetCustomAttribute<JsonIgnoreAttribute>() is null
        && !(property.DeclaringType!.Assembly == typeof(Format).Assembly && IsNullable(property));

    private static bool IsNullable(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static OpenApiSchema OrNull(OpenApiSchemaReference reference)
    {
        var description = reference.Description;
        reference.Description = null;
        return new OpenApiSchema { Description = description, OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }] };
    }

    /// <summary>The schema of <c>facets</c>: one optional property for each declared facet.</summary>
    private OpenApiSchemaReference FacetsOf(string description, SchemaFilterContext context)
    {
        var reference = context.SchemaRepository.AddDefinition(Facets, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Facets by the name of their filter.",
            AdditionalPropertiesAllowed = false,
            Properties = facets.All.ToDictionary(facet => facet.Name, IOpenApiSchema (facet) => Item(facet)),
        });
        reference.Description = description;
        return reference;

        OpenApiSchemaReference Item(Facet facet)
        {
            var item = (OpenApiSchemaReference)context.SchemaGenerator.GenerateSchema(typeof(FacetItem), context.SchemaRepository);
            item.Description = $"Papers by `{facet.Name}`.";
            return item;
        }
    }
}
