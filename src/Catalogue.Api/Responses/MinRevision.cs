using System.Globalization;
using Catalogue.Api.Problems;
using Catalogue.Data.Queries;
using Catalogue.Data.Snapshots;

namespace Catalogue.Api.Responses;

/// <summary>
/// The request header <c>Catalogue-Min-Revision</c>: a client that must see its earlier reads on any instance sends the revision that it
/// has seen. It gets that or a later revision, after a short wait if necessary, or an error.
/// </summary>
internal static class MinRevision
{
    public const string Header = "Catalogue-Min-Revision";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <returns>The failure if the header is invalid or this instance does not reach the revision in time; otherwise null.</returns>
    public static async Task<Failure?> AwaitAsync(HttpContext http, CatalogueReaders readers)
    {
        if (http.Request.Headers[Header] is not [var wanted, ..])
            return null;
        if (!long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var least))
            return new Failure(ProblemKind.InvalidRequest, $"The header {Header} must be a revision number such as 12; you sent {QueryFault.Shown(wanted ?? "")}.", []);

        var waited = TimeSpan.Zero;
        var newest = readers.Newest().Revision;
        for (; newest < least && waited < Patience; newest = readers.Newest().Revision, waited += Pause)
            await Task.Delay(Pause, http.RequestAborted);
        return newest >= least ? null
            : new Failure(ProblemKind.Unavailable, FormattableString.Invariant($"This instance has revision {newest}, not yet {least}. Try again, or check the number."), []);
    }
}
