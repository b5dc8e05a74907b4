using Catalogue.Api.Requests;
using Catalogue.Data.Storage;
using Catalogue.Formats.Writing;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Limits;

/// <summary>The lanes of the expensive kinds of request. Other requests do not queue.</summary>
internal sealed class RequestLanes : IDisposable
{
    /// <summary>The queue of a lane has room for this many clients.</summary>
    private const int Clients = 256;

    public RequestLanes(IOptions<LimitsOptions> options)
    {
        var (limits, processors) = (options.Value, Environment.ProcessorCount);
        var (searches, exports) = (Or(limits.Searches, processors), Or(limits.Exports, 2 * processors));
        var suggestions = Or(limits.Suggestions, Math.Max(1, processors / 2));
        Searches = Lane("searches", searches, searches, limits);
        // Exports take seconds: one client gets at most half of the places.
        Exports = Lane("exports", exports, Math.Max(1, exports / 2), limits);
        Suggestions = Lane("misspelt requests", suggestions, suggestions, limits);
        Streams = new RequestLane(
            "downloads", new LaneSize(limits.Streams, 0), new LaneSize(Math.Min(limits.Streams, limits.StreamsPerClient), 0), TimeSpan.FromMilliseconds(limits.WaitMilliseconds));
        // Expensive requests block their threads.
        BlockingThreads.Reserve(searches + exports + suggestions + processors);
    }

    public RequestLane Searches { get; }

    /// <summary>For complete lists in formats other than JSON, while they are read.</summary>
    public RequestLane Exports { get; }

    /// <summary>For errors that search for the nearest spelling.</summary>
    public RequestLane Suggestions { get; }

    /// <summary>For complete lists in formats other than JSON, until they are sent.</summary>
    public RequestLane Streams { get; }

    /// <summary>Whether the response is a complete list, which can be as long as the catalogue.</summary>
    public static bool IsExport(ReadResource resource, ReceivedQuery received, Format format) =>
        format.Papers is not null && resource.Parameters.Names.Contains(ListParameters.Cursor.Name) && ListParameters.AsksForWhole(received);

    /// <summary>Whether the request searches texts or names.</summary>
    public static bool IsSearch(ReadResource resource, ReceivedQuery received) =>
        resource.Parameters.All.Any(parameter => parameter.IsSearch && received[parameter.Name].Count > 0);

    public void Dispose()
    {
        Searches.Dispose();
        Exports.Dispose();
        Suggestions.Dispose();
        Streams.Dispose();
    }

    private static int Or(int stated, int otherwise) => stated > 0 ? stated : otherwise;

    private static RequestLane Lane(string kind, int running, int perClient, LimitsOptions limits) => new(
        kind, new LaneSize(running, perClient * Clients), new LaneSize(perClient, limits.Waiting), TimeSpan.FromMilliseconds(limits.WaitMilliseconds));
}
