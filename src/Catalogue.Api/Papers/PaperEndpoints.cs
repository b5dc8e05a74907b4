using Catalogue.Api.Answers;
using Catalogue.Api.Links;
using Catalogue.Api.Requests;
using Catalogue.Data.Documents;
using Catalogue.Data.Queries;

namespace Catalogue.Api.Papers;

/// <summary>The catalogue itself.</summary>
internal sealed class PaperEndpoints(PaperParameters parameters, PaperLists lists, FilterSet filters)
{
    private const string RevisionOf = """SELECT "Revision" FROM "Papers" WHERE "Key" = @0""";

    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("").WithTags("Papers");
        papers.MapRead(CatalogueUrl.Papers, "ListPapers", parameters.List, typeof(PaperList<PaperItem>), List);
        papers.MapRead($"{CatalogueUrl.Papers}/{{**id}}", "GetPaper", PaperParameters.Item, typeof(PaperItem), Get);
    }

    /// <summary>Lists papers.</summary>
    /// <remarks>
    /// Every filter goes with every other, and with search, sort, facets and paging. Values of one filter mean OR,
    /// different filters mean AND, a leading `!` negates. Follow `page.next` to walk the whole list; nothing is cut off.
    /// </remarks>
    internal Task<Answer> List(ReadRequest request) => Task.FromResult(lists.Read(request, request.Query));

    /// <summary>Gets a paper.</summary>
    /// <remarks>
    /// By its id, or by an identifier with its scheme: `doi:10.…` in any case, `arxiv:2401.00001` with or without version.
    /// A merged paper redirects; a deleted one is gone for ever.
    /// </remarks>
    internal async Task<Answer> Get(ReadRequest request)
    {
        var found = PathIds.Find(request, filters.Id.NamedValues, "");
        if (found.Answer is not null)
            return found.Answer;

        var key = found.Value!.Key!.Value;
        var paper = new StoredPaper(request.Catalogue.Statements, key);
        var revision = request.Catalogue.Statements.Number(RevisionOf, key)!.Value;
        return found.Item(request, paper) with { Revision = revision };
    }
}
