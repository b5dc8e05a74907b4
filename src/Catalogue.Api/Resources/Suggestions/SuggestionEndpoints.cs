using Catalogue.Api.Pipeline;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Queries;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Resources.Suggestions;

internal sealed class SuggestionEndpoints(FilterSet filters, Suggester suggester)
{
    private const string Path = "/suggest";
    private const string Text = "q";
    private const string Kind = "kind";

    private static readonly IntegerParameter PerPage = ListParameters.PageSize("Maximum number of suggestions of each kind.", "3", maximum: 20, standard: 5);

    public void Map(IEndpointRouteBuilder routes) => routes.MapGroup("").WithTags("Papers")
        .MapRead(Path, "Suggest", Parameters, typeof(SuggestionAnswer), Get);

    private ParameterSet Parameters => new(
    [
        new WordsParameter(Text, "What the user has typed so far. Default: the largest of each kind, and the newest papers.", "percy li", 100)
        {
            OtherNames = ["query", "search", "text", "term", "prefix"],
        },
        new ChoicesParameter(Kind, "SuggestionKind", "Kinds to suggest. Default: all.", "author", [.. suggester.Kinds.Select(kind => kind.Name)])
        {
            OtherNames = ["type", "entity", "entity_type"],
        },
        PerPage,
        ListParameters.Format,
    ]);

    /// <summary>Suggest categories, affiliations, authors and papers while the user types.</summary>
    /// <remarks>
    /// Each word of `q` matches the beginning of a word in the name or title, ignoring case and accents. If that finds too few, words of
    /// four or more letters may have one typo.
    /// </remarks>
    internal Task<HandlerResult> Get(ReadRequest request)
    {
        var words = request.Received.One(Text) is { } typed ? Suggester.Words(typed) : [];
        var named = request.Received.Several(Kind);
        var kinds = suggester.Kinds.Where(kind => named.Count == 0 || named.Contains(kind.Name)).ToList();
        var perPage = request.Number(PerPage.Name, PerPage.Default!.Value);
        var items = Items(request, Suggester.Find(request.Catalogue, words, kinds, perPage));
        var query = CatalogueUrl.Query(
        [
            .. words.Count == 0 ? Array.Empty<(string, string)>() : [(Text, string.Join(' ', words))],
            .. named.Count == 0 ? Array.Empty<(string, string)>() : [(Kind, string.Join(',', kinds.Select(kind => kind.Name)))],
            .. request.Received.One(PerPage.Name) is { } most ? [(PerPage.Name, most)] : Array.Empty<(string, string)>(),
        ]);
        return Task.FromResult<HandlerResult>(new BodyResult(new SuggestionAnswer(query, items), $"{Path}?{query}"));
    }

    /// <summary>In the order given; what is read of them is read for all of a kind together.</summary>
    private List<SuggestionItem> Items(ReadRequest request, IReadOnlyList<Suggestion> suggestions)
    {
        var snapshot = request.Catalogue;
        var items = new Dictionary<Suggestion, SuggestionItem>();
        foreach (var ofKind in suggestions.GroupBy(suggestion => suggestion.Kind))
        {
            var keys = ofKind.Select(suggestion => suggestion.Key).ToList();
            var (names, hints) = (ofKind.Key.Filter.NamedValues.NamesOf(snapshot, keys), ofKind.Key.Hints(snapshot, keys));
            foreach (var suggestion in ofKind)
                items[suggestion] = Item(request, suggestion, names[suggestion.Key], hints.GetValueOrDefault(suggestion.Key));
        }

        return [.. suggestions.Select(suggestion => items[suggestion])];
    }

    private SuggestionItem Item(ReadRequest request, Suggestion suggestion, ValueName name, string? hint)
    {
        var kind = suggestion.Kind;
        var papers = PaperQuery.Everything.Narrow(kind.Filter, new ConditionValue(name.Text, suggestion.Key), filters);
        return new SuggestionItem(
            kind.Name,
            name.Text,
            name.Label,
            hint,
            kind.Filter.Column(request.Catalogue.Columns).CountOf(suggestion.Key),
            suggestion.HasTypo,
            request.Address.Link(CatalogueUrl.Item(kind.Filter.NamedValues.Resource, name.Text)),
            request.Address.Link(QueryUrl.PapersOf(papers)));
    }
}
