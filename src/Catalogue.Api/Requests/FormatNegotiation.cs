using Catalogue.Api.Problems;
using Catalogue.Data.Queries;
using Catalogue.Formats.Writing;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Requests;

/// <summary>
/// Finds the format that a request asks for (RFC 9110, 12.5.1). A media type stands for itself only: <c>application/xml</c> is not
/// <c>application/atom+xml</c>. A wildcard never selects a format that streams a whole list: such a format must be named.
/// </summary>
internal static class FormatNegotiation
{
    /// <summary>The format that <c>format=</c> or <c>Accept</c> asks for, or why there is none.</summary>
    /// <param name="formats">The available formats, the default first.</param>
    public static (Format? Format, Failure? Failure) Negotiate(string? named, IList<string?> accept, IReadOnlyList<Format> formats)
    {
        // The query rules report an unknown name.
        if (named is not null)
            return (formats.FirstOrDefault(format => format.Name == named) ?? formats[0], null);
        if (accept.All(string.IsNullOrWhiteSpace))
            return (formats[0], null);
        if (!MediaTypeHeaderValue.TryParseList(accept!, out var ranges) || ranges.Any(HasWrongQuality))
            return (null, Refusal(ProblemKind.InvalidRequest, "The Accept header is not a valid list of media types", accept, formats));

        var best = formats.Select(format => (Format: format, Quality: Quality(format, ranges)))
            .OrderByDescending(candidate => candidate.Quality).First();
        return best.Quality > 0
            ? (best.Format, null)
            : (null, Refusal(ProblemKind.NotAcceptable, "None of the media types in the Accept header is available", accept, formats));
    }

    private static bool HasWrongQuality(MediaTypeHeaderValue range) =>
        range.Quality is null && range.Parameters.Any(parameter => parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase));

    /// <summary>The quality of the most specific range that covers the format.</summary>
    private static double Quality(Format format, IList<MediaTypeHeaderValue> ranges)
    {
        var type = new MediaTypeHeaderValue(format.MediaType);
        var range = ranges.Where(range => Names(range, type) || (format.Papers is null && CoversByWildcard(range, type)))
            .OrderBy(candidate => candidate.MatchesAllTypes ? 2 : candidate.MatchesAllSubTypes ? 1 : 0).FirstOrDefault();
        return range is null ? 0 : range.Quality ?? 1;
    }

    private static bool Names(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase) && range.Parameters.All(IsOfEveryFormat);

    private static bool CoversByWildcard(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for parameters that fit every format: the quality, and <c>charset=utf-8</c> because all texts are UTF-8.</summary>
    private static bool IsOfEveryFormat(NameValueHeaderValue parameter) => parameter.Name.Equals("q", StringComparison.OrdinalIgnoreCase)
        || (parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(parameter.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Failure Refusal(ProblemKind kind, string what, IEnumerable<string?> accept, IReadOnlyList<Format> formats)
    {
        List<string> types = [.. formats.Select(format => format.MediaType)];
        var message = $"{what}. Available: {string.Join(", ", types)}.";
        return new Failure(kind, message, [new QueryFault("Accept", string.Join(", ", accept), types, types[0], message)]);
    }
}
