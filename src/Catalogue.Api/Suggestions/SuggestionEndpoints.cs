using Catalogue.Api.Answers;
using Catalogue.Api.Links;
using Catalogue.Api.Requests;
using Catalogue.Data;
using Catalogue.Data.Queries;
using Catalogue.Data.Suggestions;

namespace Catalogue.Api.Suggestions;

internal sealed class SuggestionEndpoints(FilterSet filters, Suggester suggester)
{
    private const string Path = "/suggest";
    private const string Text = "q";
    private const string Kind = "kind";

    private static readonly IntegerParameter Limit = new("limit", "How many of a kind.", "3", 1, 20, 5);

    public void Map(IEndpointRouteBuilder routes) => routes.MapGroup("").WithTags("Papers")
        .MapRead(Path, "Suggest", Parameters, typeof(SuggestionAnswer), Get);

    private ParameterSet Parameters => new(
    [
        new WordsParameter(Text, "What has been typed: words, or their beginnings. Without it the largest of each kind are suggested, and the newest papers.", "percy li", 100),
        new ChoicesParameter(Kind, "SuggestionKind", "What to suggest; everything unless said.", "author", [.. suggester.Kinds.Select(kind => kind.Name)]),
        Limit,
        ListParameters.Format,
    ]);

    /// <summary>Suggests categories, affiliations, authors and papers as somebody types.</summary>
    /// <remarks>
    /// Each word begins a word of the name or title, without regard to case and marks. Where that finds less than the limit, words of four
    /// letters and more may have one typo.
    /// </remarks>
    internal Task<Answer> Get(ReadRequest request)
    {
        var words = request.Received.One(Text) is { } typed ? Suggester.Words(typed) : [];
        var named = request.Received.Several(Kind);
        var kinds = suggester.Kinds.Where(kind => named.Count == 0 || named.Contains(kind.Name)).ToList();
        var limit = request.Number(Limit.Name, Limit.Default!.Value);
        var items = Suggester.Find(request.Catalogue, words, kinds, limit).Select(suggestion => Item(request.Catalogue, suggestion));
        var query = CatalogueUrl.Query(
        [
            .. words.Count == 0 ? Array.Empty<(string, string)>() : [(Text, string.Join(' ', words))],
            .. named.Count == 0 ? Array.Empty<(string, string)>() : [(Kind, string.Join(',', kinds.Select(kind => kind.Name)))],
            .. request.Received.One(Limit.Name) is { } most ? [(Limit.Name, most)] : Array.Empty<(string, string)>(),
        ]);
        return Task.FromResult<Answer>(new BodyAnswer(new SuggestionAnswer(query, [.. items]), $"{Path}?{query}"));
    }

    private SuggestionItem Item(Snapshot snapshot, Suggestion suggestion)
    {
        var (kind, key) = (suggestion.Kind, suggestion.Key);
        var values = kind.Filter.NamedValues;
        var name = values.NameOf(snapshot, key);
        var papers = PaperQuery.Everything.Narrow(kind.Filter, new ClauseValue(name.Text, key), filters);
        return new SuggestionItem(
            kind.Name,
            name.Text,
            name.Label,
            kind.Hint(snapshot, key),
            kind.Filter.Column(snapshot.Columns).CountOf(key),
            suggestion.HasTypo,
            CatalogueUrl.Item(values.Resource, name.Text),
            CatalogueUrl.PapersOf(papers));
    }
}
