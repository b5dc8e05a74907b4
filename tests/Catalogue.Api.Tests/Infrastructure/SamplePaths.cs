namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>One working path of every resource that there is; a test compares them with the routes.</summary>
internal static class SamplePaths
{
    public const string Paper = "/papers/whose-opinions-do-language-models-reflect";

    public const string PaperRecords = $"{Paper}/records";

    /// <summary>Every list of papers: takes all filters and everything that shapes a list.</summary>
    public static readonly string[] PaperLists =
    [
        "/papers", "/researchers/percy-liang/papers", "/authors/percy-liang/papers", "/affiliations/stanford/papers", "/categories/CL/papers",
    ];

    /// <summary>Every list of what papers can be filtered by.</summary>
    public static readonly string[] ValueLists = ["/researchers", "/authors", "/affiliations", "/categories"];

    public static readonly string[] Items =
        [Paper, PaperRecords, "/researchers/percy-liang", "/authors/percy-liang", "/affiliations/stanford", "/categories/CL"];

    public static readonly string[] Statistics = ["/stats", "/researchers/percy-liang/stats", "/researchers/percy-liang/coauthors"];

    public static readonly string[] Documentation = ["/filters", "/problems", "/problems/invalid-query", "/openapi.json"];

    /// <summary>The service's own address: JSON, or a page for browsers.</summary>
    public const string Home = "/";

    /// <summary>What browsers and crawlers ask every host for.</summary>
    public static readonly string[] Files = ["/favicon.ico", "/robots.txt"];

    public static readonly string[] Health = ["/health/live", "/health/ready"];

    public static readonly string[] Lists = [.. PaperLists, .. ValueLists];

    /// <summary>Everything that takes filters.</summary>
    public static readonly string[] Filtered = [.. Lists, .. Statistics];

    /// <summary>Everything that is read from a revision of the catalogue.</summary>
    public static readonly string[] Stored = [.. Filtered, .. Items, "/suggest"];

    public static readonly string[] Read = [.. Stored, .. Documentation];

    public static readonly string[] All = [.. Read, .. Health];
}
