using System.Reflection;
using Catalogue.Data.Queries;
using Catalogue.Formats.Json;
using Catalogue.Formats.Writing;
using Catalogue.Records;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

internal static class DocumentationRegistration
{
    public const string DocumentName = "openapi";

    /// <summary>The version of the program.</summary>
    public static string Version { get; } = typeof(DocumentationRegistration).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    /// <summary>Links are relative to the page of Swagger UI, so that they work under any path prefix.</summary>
    private const string Description = """
        A catalogue of research papers with their authors, affiliations and categories. Reading needs no key.

        **Start here**

        * [Papers on language that come with code](../papers?category=CL&hasCode=true), and [the same as BibTeX](../papers?category=CL&hasCode=true&format=bibtex)
        * [Papers on language, but not on machine learning, counted by year and affiliation](../papers?category=CL,!LG&facets=year,affiliation)
        * [Search for a phrase, without a word, with the matches highlighted](../papers?q=%22language%20models%22%20-vision&highlight=true)
        * [Papers by two people, sorted by title](../papers?author=percy-liang&coauthor=rishi-bommasani&sort=title)
        * [Papers of late 2022 without affiliation, with three fields only](../papers?affiliation=none&from=2022-07&to=2022-12&fields=id,title,published)
        * [The five authors with the most papers on language](../authors?category=CL&sort=-papers&perPage=5)
        * [Statistics of the papers with code](../stats?hasCode=true), and [of a researcher](../researchers/percy-liang/stats)

        **Good to know**

        * Lists are paged: follow `page.next` until it is null. `total` is the exact number of items.
        * Every count links to the list of exactly what it counts.
        * An invalid request gets an error (RFC 9457) that says what is wrong, what is allowed, and what you probably meant.
        * Every resource also answers `HEAD`, and any web page may read it (CORS: `Access-Control-Allow-Origin`, `Access-Control-Expose-Headers`).
        * `Cache-Control: no-cache` means: cache the response, and revalidate it with its `ETag` before each use. Errors and probes have `no-store`. `Vary` names the request headers that a response depends on; `Content-Encoding` is `br` or `gzip` if it is compressed.
        * Properties of list items are optional in the schemas because `fields` can leave them out. Without `fields` you get all of them, except those whose description names a condition.
        * The examples below are shortened: lists to two entries, and `…` stands for omitted text.
        """;

    public static void AddDocumentation(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            foreach (var converter in JsonFormat.Options.Converters)
                options.SerializerOptions.Converters.Add(converter);
            options.SerializerOptions.NumberHandling = JsonFormat.Options.NumberHandling;
        });
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(Describe);
    }

    private static void Describe(SwaggerGenOptions options)
    {
        // Relative to the document: the service may be reached under a path prefix.
        options.AddServer(new OpenApiServer { Url = "." });
        options.SwaggerDoc(DocumentName, new OpenApiInfo
        {
            Title = "Catalogue",
            Version = Version,
            Description = Description,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        });
        options.DocInclusionPredicate((_, description) => description.HttpMethod == HttpMethods.Get);
        foreach (var type in new[] { typeof(DocumentationRegistration), typeof(MissingValue), typeof(Format), typeof(PaperItem) })
            options.IncludeXmlComments(type.Assembly, includeControllerXmlComments: false);
        options.SupportNonNullableReferenceTypes();
        options.NonNullableReferenceTypesAsRequired();
        options.CustomSchemaIds(SchemaRules.IdOf);
        options.OperationFilter<ReadOperations>();
        options.SchemaFilter<SchemaRules>();
        options.DocumentFilter<Tags>();
    }
}
