using Catalogue.Data.Queries;
using Catalogue.Formats;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Api.Requests;

/// <summary>The parameters that shape a list, and the rules for combining them.</summary>
internal static class ListParameters
{
    public const int MaximumPerPage = 200;
    public const int DefaultPerPage = 25;
    public const int MaximumFacetLimit = 200;
    public const int DefaultFacetLimit = 20;

    public static readonly IntegerParameter PerPage = PageSize("Items per page.", "10", MaximumPerPage, DefaultPerPage);

    public static readonly IntegerParameter Page = new("page",
        "Page number, from 1. To read a whole list use `cursor`, which stays exact while the catalogue changes.",
        "1", 1, int.MaxValue)
    {
        OtherNames = ["offset", "start", "skip", "pageNumber", "page_no"],
    };

    public static readonly TextParameter Cursor = new("cursor",
        "Position in the list, from `page.next` or `page.previous`. Valid for the same path, filters and sort order.", "")
    {
        OtherNames = ["token", "cursorMark", "continuation", "scroll"],
    };

    public static readonly IntegerParameter FacetLimit = new("facetLimit",
        $"Maximum number of values per facet, largest first. Default: {DefaultFacetLimit}. Requires `facets`.",
        "5", 1, MaximumFacetLimit)
    {
        OtherNames = ["facet.limit", "facet_size"],
    };

    public static readonly ChoiceParameter Highlight = new("highlight", null,
        "Highlight the matches of `q`. Requires `q`.", "true", ["true", "false"])
    {
        OtherNames = ["hl", "highlights"],
    };

    public static readonly FormatParameter Format = new("AnswerFormat", KnownFormats.OfAnswers);

    /// <summary>The parameters that shape the answer and may change from page to page.</summary>
    private static readonly string[] Shape = ["perPage", "fields", "facets", "facetLimit", "highlight", "format"];

    /// <summary>Those that are the same on every list.</summary>
    public static IReadOnlyList<Parameter> Shared { get; } = [PerPage, Page, FacetLimit, Highlight, Format];

    /// <summary>The shaping parameters of a request, for the links to other pages.</summary>
    public static IEnumerable<(string Name, string Value)> Shaping(ReadRequest request) => Shape
        .Where(name => request.Received[name].Count > 0)
        .Select(name => (name, string.Join(',', request.Received.Several(name))));

    /// <summary>The requested start of the page: <c>page</c> or <c>cursor</c>.</summary>
    public static IEnumerable<(string Name, string Value)> Start(ReadRequest request) =>
        new[] { Page.Name, Cursor.Name }
            .Where(name => request.Received[name].Count > 0)
            .Select(name => (name, request.Received[name][0]));

    public static ChoicesParameter Fields(Type item, string example) => new("fields", item.Name.Replace("Item", "Field", StringComparison.Ordinal),
        "Fields to return; nested fields with dots. Default: all.", example, FieldTree.Of(item).Paths)
    {
        OtherNames = ["select", "fl", "attributes", "include", "columns"],
    };

    public static ChoiceParameter Sort(string valueName, IReadOnlyList<string> names, string description) =>
        new("sort", valueName, description, names[0], names) { OtherNames = ["order", "sortBy", "order_by", "ordering", "sortOrder"] };

    /// <summary>The parameter <c>perPage</c>: the maximum number of items in an answer.</summary>
    public static IntegerParameter PageSize(string description, string example, int maximum, int standard) => new("perPage", description, example, 1, maximum, standard)
    {
        OtherNames = ["limit", "per_page", "page_size", "rows", "size", "max_results", "count", "top", "first"],
    };

    /// <summary>True if the whole list is requested, not one page.</summary>
    public static bool AsksForWhole(ReceivedQuery query) => query[PerPage.Name].Count + query[Page.Name].Count + query[Cursor.Name].Count == 0;

    public static QueryFault? PageOrCursor(ReceivedQuery query) => query[Page.Name].Count > 0 && query[Cursor.Name].Count > 0
        ? new QueryFault(Page.Name, query[Page.Name][0], ["page or cursor, not both"], null, "page and cursor cannot be combined.")
        : null;

    public static Func<ReceivedQuery, QueryFault?> GoesWith(string parameter, string value, string other) => query =>
        query.One(parameter) is { } received && (value.Length == 0 || received == value) && query[other].Count == 0
            ? new QueryFault(parameter, received, [$"together with {other}"], null, value.Length == 0 ? $"{parameter} needs {other}." : $"{parameter}={value} needs {other}.")
            : null;

    public static QueryFault? EmptyRange(ReceivedQuery query, Filter from, Filter to) =>
        query.One(from.Name) is { } first && PublicationDate.TryParse(first, out var start)
        && query.One(to.Name) is { } last && PublicationDate.TryParse(last, out var end) && end.LastDay < start.FirstDay
            ? new QueryFault(to.Name, last, [$"{first} or later"], null, $"'{to.Name}' ({last}) must not be before '{from.Name}' ({first}).")
            : null;
}
