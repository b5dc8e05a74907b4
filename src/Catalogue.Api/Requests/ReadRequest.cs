using Catalogue.Api.Http;
using Catalogue.Data.Queries;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Formats.Writing;

namespace Catalogue.Api.Requests;

/// <summary>A valid read request, and the snapshot that it reads. The snapshot is null if the answer comes from the program itself.</summary>
internal sealed record ReadRequest(HttpContext Http, Snapshot? Snapshot, ReceivedQuery Received, Format Format, PaperQuery Query)
{
    public Snapshot Catalogue => Snapshot!;

    public CatalogueContext Db => Snapshot!.Db;

    /// <summary>The address under which the client reaches the service.</summary>
    public ServiceAddress Address => ServiceAddresses.Of(Http);

    /// <summary>Cancelled when nobody needs the answer any more, or when the time limit is reached.</summary>
    public CancellationToken Cancellation => Snapshot?.Work.Cancellation ?? Http.RequestAborted;

    /// <summary>The requested fields of items; empty for all.</summary>
    public IReadOnlyList<string> Fields => Received.Several("fields");

    /// <summary>The id in the path, with escaped slashes decoded.</summary>
    public string Id => ((string)Http.Request.RouteValues["id"]!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The ids of a look-up that are missing from the answer; null if no ids are looked up.</summary>
    public IReadOnlyList<MissingValue>? Missing => Query.Conditions.OfType<DiscreteCondition>().Select(condition => condition.Missing).FirstOrDefault(missing => missing is not null);

    public int Number(string name, int otherwise) => Received.One(name) is { } text
        ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
        : otherwise;
}
