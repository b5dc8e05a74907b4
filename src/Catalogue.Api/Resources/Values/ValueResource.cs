using Catalogue.Api.Pipeline;
using Catalogue.Api.Requests;
using Catalogue.Api.Resources.Papers;
using Catalogue.Api.Responses;
using Catalogue.Data.Queries;
using Catalogue.Formats.Writing;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Api.Resources.Values;

/// <summary>Something that papers can be filtered by, as a resource: its list, its items, and the papers of each.</summary>
/// <param name="Singular">One item in words, with article: <c>an author</c>.</param>
/// <param name="Noun">One item in an operation's name: <c>Author</c>.</param>
/// <param name="Plural">All items in an operation's name: <c>Authors</c>.</param>
/// <param name="Filter">The filter that an item stands for.</param>
/// <param name="Items">Makes the wire types of counted values.</param>
internal sealed record ValueResource<T>(
    string Singular, string Noun, string Plural, DiscreteFilter Filter, ValueItems<T> Items)
{
    private string Path => Filter.NamedValues.Resource;

    public void Map(IEndpointRouteBuilder routes, FilterSet filters, PaperParameters papers, PaperLists lists)
    {
        var group = routes.MapGroup("").WithTags(Plural);
        group.MapRead(Path, $"List{Plural}", ValueLists.Parameters(filters, typeof(T)), typeof(ItemList<T>),
                request => ValueLists.ReadAsync(request, Filter, filters, Path, values => Items(request, values)))
            .WithSummary($"List {Plural.ToLowerInvariant()}.")
            .WithDescription($"The {Plural.ToLowerInvariant()} of the matching papers, each with its number of papers. Takes every filter of `/papers`.");
        group.MapRead($"{Path}/{{id}}", $"Get{Noun}", ItemParameters, typeof(T), request => GetAsync(request))
            .WithSummary($"Get {Singular}.")
            .WithDescription("`papers` counts all papers of the item. In a list of items, it counts only the matching papers.");
        group.MapRead($"{Path}/{{id}}{CatalogueUrl.Papers}", $"List{Noun}Papers", papers.List, typeof(PaperList<PaperItem>),
                request => PapersAsync(request, lists))
            .WithSummary($"List the papers of {Singular}.")
            .WithDescription($"Takes all parameters of `/papers`; the filter `{Filter.Name}` is an additional condition.");
    }

    private static ParameterSet ItemParameters { get; } =
        new([ListParameters.Fields(typeof(T), "id,name"), ListParameters.Format]);

    private async Task<HandlerResult> GetAsync(ReadRequest request)
    {
        var found = PathIds.Find(request, Filter.NamedValues, "");
        if (found.Answer is not null)
            return found.Answer;

        var row = await RowAsync(request, found.Value!);
        var papers = PaperQuery.Everything with { Scope = new DiscreteCondition(Filter, [found.Value!], []) };
        var count = papers.Match(request.Catalogue).Count;
        var items = await Items(request, [new CountedValue(row, count, request.Address.Link(QueryUrl.PapersOf(papers)))]);
        return found.Item(request, items[0]!);
    }

    private Task<NamedRow> RowAsync(ReadRequest request, ConditionValue value) => value.Group is { } group
        ? Task.FromResult(new NamedRow { Key = ConditionValue.Many, Id = value.Text, Text = value.Text, Name = group.Label, NameSortKey = "" })
        : Filter.NamedValues.Rows(request.Db).SingleAsync(row => row.Key == value.Key, request.Cancellation);

    private async Task<HandlerResult> PapersAsync(ReadRequest request, PaperLists lists)
    {
        var found = PathIds.Find(request, Filter.NamedValues, CatalogueUrl.Papers);
        return found.Answer
            ?? await lists.ReadAsync(request, request.Query with { Scope = new DiscreteCondition(Filter, [found.Value!], []) });
    }
}

/// <summary>Makes the wire types of counted values, in the values' order.</summary>
internal delegate Task<IReadOnlyList<T>> ValueItems<T>(ReadRequest request, IReadOnlyList<CountedValue> values);
