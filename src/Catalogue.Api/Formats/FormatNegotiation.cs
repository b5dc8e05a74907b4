using Catalogue.Api.Problems;
using Catalogue.Data.Queries;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Formats;

/// <summary>Finds the format that a request asks for (RFC 9110, 12.5.1).</summary>
internal static class FormatNegotiation
{
    /// <summary>The format that <c>format=</c> or <c>Accept</c> asks for, or why there is none.</summary>
    /// <param name="formats">Those that the answer can be in, the usual one first.</param>
    public static (Format? Format, Failure? Failure) Negotiate(string? named, IList<string?> accept, IReadOnlyList<Format> formats)
    {
        // A wrong name is the query rules' to report.
        if (named is not null)
            return (formats.FirstOrDefault(format => format.Name == named) ?? formats[0], null);
        if (accept.All(string.IsNullOrWhiteSpace))
            return (formats[0], null);
        if (!MediaTypeHeaderValue.TryParseList(accept!, out var ranges) || ranges.Any(HasWrongQuality))
            return (null, new Failure(ProblemKind.InvalidRequest, "The header 'Accept' is not a list of media types.", [Fault(accept, formats)]));

        var best = formats.Select(format => (Format: format, Quality: Quality(format, ranges)))
            .OrderByDescending(candidate => candidate.Quality).First();
        return best.Quality > 0
            ? (best.Format, null)
            : (null, new Failure(ProblemKind.NotAcceptable, "None of the accepted media types can be made.", [Fault(accept, formats)]));
    }

    private static bool HasWrongQuality(MediaTypeHeaderValue range) =>
        range.Quality is null && range.Parameters.Any(parameter => parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase));

    /// <summary>The quality of the most specific range that covers the format.</summary>
    private static double Quality(Format format, IList<MediaTypeHeaderValue> ranges)
    {
        // Every text is UTF-8, so that a client may say so or not.
        var type = new MediaTypeHeaderValue(format.MediaType) { Charset = "utf-8" };
        var range = ranges.Where(type.IsSubsetOf)
            .OrderBy(candidate => candidate.MatchesAllTypes ? 2 : candidate.MatchesAllSubTypes ? 1 : 0).FirstOrDefault();
        return range is null ? 0 : range.Quality ?? 1;
    }

    private static QueryFault Fault(IEnumerable<string?> accept, IReadOnlyList<Format> formats) =>
        new("Accept", string.Join(", ", accept), [.. formats.Select(format => format.MediaType)], formats[0].MediaType);
}
