using Catalogue.Api.Problems;
using Catalogue.Data.Queries;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Answers;

/// <summary>A format that answers can be in, declared once. To add one, declare it in <see cref="Formats"/>.</summary>
/// <param name="Name">Its name in <c>format=</c>.</param>
/// <param name="MediaType">Its media type, in <c>Accept</c> and <c>Content-Type</c>.</param>
/// <param name="Description">What it is, for the documentation.</param>
/// <param name="Write">Writes a body.</param>
internal sealed record Format(
    string Name, string MediaType, string Description, Func<object, IReadOnlyCollection<string>, byte[]> Write);

internal static class Formats
{
    public static IReadOnlyList<Format> All { get; } =
    [
        new("json", "application/json", "JSON, in camelCase.", JsonFormat.Write),
    ];

    /// <summary>The format that <c>format=</c> or <c>Accept</c> asks for, or why there is none.</summary>
    public static (Format? Format, Failure? Failure) Negotiate(string? named, IList<string?> accept)
    {
        // A wrong name is the query rules' to report.
        if (named is not null)
            return (All.FirstOrDefault(format => format.Name == named) ?? All[0], null);
        if (accept.All(string.IsNullOrWhiteSpace))
            return (All[0], null);
        if (!MediaTypeHeaderValue.TryParseList(accept!, out var ranges) || ranges.Any(HasWrongQuality))
            return (null, new Failure(ProblemKind.InvalidRequest, "The header 'Accept' is not a list of media types.", [Fault(accept)]));

        var best = All.Select(format => (Format: format, Quality: Quality(format, ranges)))
            .OrderByDescending(candidate => candidate.Quality).First();
        return best.Quality > 0
            ? (best.Format, null)
            : (null, new Failure(ProblemKind.NotAcceptable, "None of the accepted media types can be made.", [Fault(accept)]));
    }

    private static bool HasWrongQuality(MediaTypeHeaderValue range) =>
        range.Quality is null && range.Parameters.Any(parameter => parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase));

    /// <summary>The quality of the most specific range that covers the format (RFC 9110, 12.5.1).</summary>
    private static double Quality(Format format, IList<MediaTypeHeaderValue> ranges)
    {
        // Every text is UTF-8, so that a client may say so or not.
        var type = new MediaTypeHeaderValue(format.MediaType) { Charset = "utf-8" };
        var range = ranges.Where(type.IsSubsetOf)
            .OrderBy(candidate => candidate.MatchesAllTypes ? 2 : candidate.MatchesAllSubTypes ? 1 : 0).FirstOrDefault();
        return range is null ? 0 : range.Quality ?? 1;
    }

    private static QueryFault Fault(IEnumerable<string?> accept) =>
        new("Accept", string.Join(", ", accept), [.. All.Select(format => format.MediaType)], All[0].MediaType);
}
