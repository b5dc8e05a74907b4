namespace Catalogue.Api.Documentation;

/// <summary>The page of Swagger UI, where every operation can be tried out.</summary>
internal static class SwaggerPage
{
    /// <summary>Path of the page, without a leading slash.</summary>
    public const string Path = "swagger";

    /// <summary>Makes an expanded operation fit on a few screens, and hides selectors with only one choice (document and server).</summary>
    private const string Style = """
        <style>
        /* One document, one server. */
        .swagger-ui .topbar .download-url-wrapper { visibility: hidden }
        .swagger-ui .schemes-server-container, .swagger-ui .scheme-container:not(:has(.auth-wrapper)) { display: none }

        /* Parameters: the name and its type in one line, low controls. */
        .swagger-ui .parameters-col_name { width: 15em }
        .swagger-ui .parameter__name, .swagger-ui .parameter__type { display: inline; padding: 0 .5em 0 0 }
        .swagger-ui .parameter__in { display: none }
        .swagger-ui table.parameters tbody tr td { padding: 6px 0 }
        .swagger-ui .parameters-col_description .markdown p { margin: 0 0 4px }
        .swagger-ui .parameters-col_description input[type=text], .swagger-ui .parameters-col_description select { margin: 0; padding-top: 4px; padding-bottom: 4px }

        /* Responses: low rows of headers, a shorter example; of errors the description, with an example of the most frequent one. */
        .swagger-ui .response[data-code] .headers td { padding: 2px 0 }
        .swagger-ui .response[data-code] .microlight { max-height: 260px }
        .swagger-ui .response[data-code="400"] .microlight { max-height: 130px }
        .swagger-ui .response[data-code]:not([data-code="200"]) .headers-wrapper { display: none }
        .swagger-ui .response[data-code]:not([data-code="200"], [data-code="400"]) :is(.model-example, .response-controls) { display: none }
        .swagger-ui .response-col_links { display: none }
        </style>
        """;

    public static void UseSwaggerPage(this WebApplication app) => app.UseSwaggerUI(ui =>
    {
        ui.RoutePrefix = Path;
        ui.DocumentTitle = "Catalogue";
        ui.HeadContent = Style;
        ui.SwaggerEndpoint($"..{DocumentEndpoints.Path}", "Catalogue");
        ui.EnableDeepLinking();
        ui.DisplayRequestDuration();
    });
}
