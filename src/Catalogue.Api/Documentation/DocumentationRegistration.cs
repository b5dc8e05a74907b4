using System.Reflection;
using Catalogue.Api.Formats;
using Catalogue.Data.Model;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Catalogue.Api.Documentation;

internal static class DocumentationRegistration
{
    public const string DocumentName = "openapi";

    private const string Description = """
        Papers, their authors, affiliations and subject classes, and researchers with their profiles.

        * Every list can be walked to its end by `page.next`; `total` is exact, and every answer is read from one revision.
        * Every count has a link that lists exactly what it counts. What a source reports and what the catalogue computes stay apart.
        * What cannot be honoured is an error (RFC 9457) that says what was received, what is allowed, and the nearest valid spelling.
        * Every `GET` is also `HEAD`. Answers have an `ETag`; any web page may read them, without a key.

        To begin with:

        * `/papers?category=CL&hasCode=true` — papers on language that come with code
        * `/papers?category=CL,!LG&facets=year,affiliation` — without those on machine learning too, counted by year and affiliation
        * `/papers?q="language models" -vision&highlight=true` — a phrase but not a word, with the places
        * `/papers?author=percy-liang&coauthor=rishi-bommasani&sort=title` — papers of two people
        * `/papers?affiliation=none&from=2022-07&to=2022-12&fields=id,title,published` — half a year without affiliation, three fields
        * `/authors?category=CL&sort=-papers&perPage=5` — who wrote most on language
        * `/stats?hasCode=true` — figures of any papers
        * `/researchers/percy-liang/stats` — a researcher, reported and computed
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

    public static void UseDocumentation(this WebApplication app) => app.UseSwaggerUI(ui =>
    {
        ui.RoutePrefix = "swagger";
        ui.DocumentTitle = "Catalogue";
        ui.SwaggerEndpoint("../openapi.json", "Catalogue");
        ui.EnableDeepLinking();
        ui.DisplayRequestDuration();
    });

    private static void Describe(SwaggerGenOptions options)
    {
        options.AddServer(new OpenApiServer { Url = "." });
        options.SwaggerDoc(DocumentName, new OpenApiInfo
        {
            Title = "Catalogue",
            Version = typeof(DocumentationRegistration).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                .InformationalVersion.Split('+')[0],
            Description = Description,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        });
        options.DocInclusionPredicate((_, description) => description.HttpMethod == HttpMethods.Get);
        options.IncludeXmlComments(typeof(DocumentationRegistration).Assembly, includeControllerXmlComments: false);
        options.IncludeXmlComments(typeof(SourceKind).Assembly, includeControllerXmlComments: false);
        options.SupportNonNullableReferenceTypes();
        options.NonNullableReferenceTypesAsRequired();
        options.CustomSchemaIds(SchemaRules.IdOf);
        options.OperationFilter<ReadOperations>();
        options.SchemaFilter<SchemaRules>();
        options.DocumentFilter<Tags>();
    }
}
