using Catalogue.Api.Http;
using Catalogue.Data.Queries;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Requests;

/// <summary>A read that has passed the rules of its parameters, and the one revision that it reads; none for what is only declared.</summary>
internal sealed record ReadRequest(HttpContext Http, Snapshot? Snapshot, ReceivedQuery Received, Format Format, PaperQuery Query)
{
    public Snapshot Catalogue => Snapshot!;

    public CatalogueContext Db => Snapshot!.Db;

    /// <summary>The address under which the client reaches the service.</summary>
    public ServiceAddress Address => ServiceAddresses.Of(Http);

    /// <summary>Cancelled when nobody wants the answer any more, or when time is up.</summary>
    public CancellationToken Cancellation => Snapshot?.Work.Cancellation ?? Http.RequestAborted;

    /// <summary>The fields that items keep; all when none are named.</summary>
    public IReadOnlyList<string> Fields => Received.Several("fields");

    /// <summary>The path's id, with slashes however they were written.</summary>
    public string Id => ((string)Http.Request.RouteValues["id"]!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The values of a look-up by id that are left out of the answer; null when nothing is looked up.</summary>
    public IReadOnlyList<MissingValue>? Missing => Query.Clauses.OfType<DiscreteClause>().Select(clause => clause.Missing).FirstOrDefault(missing => missing is not null);

    public int Number(string name, int otherwise) => Received.One(name) is { } text
        ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
        : otherwise;
}
