using System.Text.Encodings.Web;

namespace Catalogue.Api.Resources.Home;

/// <summary>The links of the service as a page.</summary>
internal static class HomePage
{
    public static string Of(HomeAnswer home) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{home.Name}}</title>
        <link rel="icon" href="{{Encoded(Beside(home.Papers, "favicon.ico"))}}">
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; color: #1c2733; background: #fff }
        h1 { margin-bottom: 0 } dt { font-weight: 600; margin-top: .8rem } dd { margin: 0 } a { color: #0b5cad }
        form { display: flex; gap: .5rem; margin: 1.5rem 0 } input { flex: 1 } input, button { font: inherit; padding: .4rem .6rem }
        </style>
        </head>
        <body>
        <h1>{{home.Name}}</h1>
        <p>A publications catalogue with a JSON API, version {{Encoded(home.Version)}}.</p>
        <form action="{{Encoded(home.Papers)}}"><input type="search" name="q" required aria-label="Search papers" placeholder="Search papers"><button>Search</button></form>
        <dl>
        {{Entry(home.Swagger, "API documentation", "Every endpoint, with examples that you can run in the browser.")}}
        {{Entry(home.Papers, "Papers", "Search, filters, facets, sorting and exports.")}}
        {{Entry(home.Researchers, "Researchers", "People with a profile: figures, papers and co-authors.")}}
        {{Entry(home.Authors, "Authors", "Everyone who wrote a paper.")}}
        {{Entry(home.Affiliations, "Affiliations", "Organisations.")}}
        {{Entry(home.Categories, "Categories", "Subject classes.")}}
        {{Entry(home.Stats, "Statistics", "Figures of all papers, or of those that match filters.")}}
        {{Entry(home.Suggest, "Suggestions", "What somebody may mean while they type.")}}
        {{Entry(home.Filters, "Filters", "The available filters, sort orders, facets and formats.")}}
        {{Entry(home.Problems, "Errors", "The kinds of error, and what helps.")}}
        {{Entry(home.Openapi, "OpenAPI document", "The API documentation for programs.")}}
        {{Entry(home.Ready, "Readiness", "Whether the service can answer; its liveness probe is beside it.")}}
        </dl>
        </body>
        </html>

        """;

    private static string Entry(string link, string label, string text) =>
        $"<dt><a href=\"{Encoded(link)}\">{label}</a></dt><dd>{text}</dd>";

    /// <summary>Another path of the service, given the link to the papers.</summary>
    private static string Beside(string papers, string path) => papers[..(papers.LastIndexOf('/') + 1)] + path;

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
