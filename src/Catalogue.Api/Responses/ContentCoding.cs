using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Responses;

/// <summary>A content coding (RFC 9110, 8.4.1): how a body is compressed.</summary>
internal sealed record ContentCoding(string Name, Func<Stream, Stream> Compress)
{
    /// <summary>Below this many bytes compression costs more than it saves.</summary>
    private const int Worthwhile = 860;

    private static readonly ContentCoding[] Known =
    [
        new("br", body => new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true)),
        new("gzip", body => new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true)),
    ];

    /// <summary>The coding for a body, by the preference of the client; null for small bodies and for clients that accept none.</summary>
    /// <param name="length">Length of the body in bytes; null if unknown.</param>
    public static ContentCoding? Negotiate(IList<string?> acceptEncoding, int? length)
    {
        if (length < Worthwhile || !StringWithQualityHeaderValue.TryParseList(acceptEncoding!, out var accepted))
            return null;

        var best = Known.Select(coding => (Coding: coding, Quality: Quality(accepted, coding.Name)))
            .OrderByDescending(candidate => candidate.Quality).First();
        return best.Quality > 0 && best.Quality >= (Wanted(accepted, "identity") ?? 0) ? best.Coding : null;
    }

    public byte[] Encode(byte[] body)
    {
        using var encoded = new MemoryStream(body.Length / 2);
        using (var compressing = Compress(encoded))
            compressing.Write(body);
        return encoded.ToArray();
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string name) =>
        Wanted(accepted, name) ?? Wanted(accepted, "*") ?? 0;

    /// <summary>The quality of a coding that the header names (default 1); null if the header does not name it.</summary>
    private static double? Wanted(IList<StringWithQualityHeaderValue> accepted, string name) =>
        accepted.FirstOrDefault(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } range ? range.Quality ?? 1 : null;
}
