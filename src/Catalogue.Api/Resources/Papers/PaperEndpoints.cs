using Catalogue.Api.Pipeline;
using Catalogue.Api.Requests;
using Catalogue.Api.Responses;
using Catalogue.Data.Documents;
using Catalogue.Data.Queries;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Api.Resources.Papers;

/// <summary>The catalogue itself.</summary>
internal sealed class PaperEndpoints(PaperParameters parameters, PaperLists lists, FilterSet filters)
{
    private const string Records = "/records";

    private const string RevisionOf = """SELECT "Revision" FROM "Papers" WHERE "Key" = @0""";

    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("").WithTags("Papers");
        papers.MapRead(CatalogueUrl.Papers, "ListPapers", parameters.List, typeof(PaperList<PaperItem>), List);
        papers.MapRead($"{CatalogueUrl.Papers}/{{id:regex(^[^:]*$)}}{Records}", "GetPaperRecords", new ParameterSet([ListParameters.Format]), typeof(PaperRecords), GetRecords);
        papers.MapRead($"{CatalogueUrl.Papers}/{{**id}}", "GetPaper", PaperParameters.Item, typeof(PaperItem), Get);
    }

    /// <summary>List papers.</summary>
    /// <remarks>
    /// All filters can be combined, with each other and with search, sorting, facets and paging. Values of one filter are alternatives
    /// (OR); different filters must all match (AND). Follow `page.next` to read the whole list.
    /// </remarks>
    internal Task<HandlerResult> List(ReadRequest request) => lists.ReadAsync(request, request.Query);

    /// <summary>Get a paper.</summary>
    /// <remarks>
    /// By id, or by an identifier with its scheme: `doi:10.…` in any case, or `arxiv:2401.00001` with or without version.
    /// </remarks>
    internal async Task<HandlerResult> Get(ReadRequest request)
    {
        if (await StoredPaper.FindAsync(request.Catalogue.Statements, request.Id) is var (paper, revision))
            return PathIds.Stored(filters.Id.NamedValues, request.Id).Item(request, paper) with { Revision = revision };

        // It is an identifier, or means something else than a paper's own id.
        var found = PathIds.Find(request, filters.Id.NamedValues, "");
        if (found.Answer is not null)
            return found.Answer;

        (paper, revision) = (await StoredPaper.FindAsync(request.Catalogue.Statements, found.Value!.Text))!.Value;
        return found.Item(request, paper) with { Revision = revision };
    }

    /// <summary>Get the records of a paper.</summary>
    /// <remarks>
    /// A paper is made from the records of its sources. Each is shown as it was read, including values that another record overrides and
    /// fields that papers do not have. Takes the paper's id only, not other identifiers.
    /// </remarks>
    internal async Task<HandlerResult> GetRecords(ReadRequest request)
    {
        var found = PathIds.Find(request, filters.Id.NamedValues, Records);
        if (found.Answer is not null)
            return found.Answer;

        var (id, key) = (found.Value!.Text, found.Value.Key!.Value);
        var records = await PaperRecordsReader.ReadAsync(request.Db, id, key, request.Cancellation);
        return found.Item(request, records) with { Revision = Revision(request, key) };
    }

    private static long Revision(ReadRequest request, int key) => request.Catalogue.Statements.Number(RevisionOf, key)!.Value;
}
