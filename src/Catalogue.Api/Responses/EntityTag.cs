using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Formats.Writing;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Responses;

/// <summary>Strong validators (RFC 9110, 8.8.3): responses with equal tags have equal bytes. Equal bytes of another address or revision may have another tag.</summary>
internal static class EntityTag
{
    private const int Length = 16;

    private static readonly string Build = typeof(EntityTag).Module.ModuleVersionId.ToString("N");

    public static string Of(Guid catalogue, long revision, string canonical, Format format, ContentCoding? coding)
    {
        var facts = string.Join('\n', catalogue.ToString("N"), revision.ToString(CultureInfo.InvariantCulture), Build, canonical, format.Name, coding?.Name);
        return $"\"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, Length))}\"";
    }

    /// <summary>True if the client already has the body. Uses weak comparison, as <c>If-None-Match</c> requires (RFC 9110, 13.1.2).</summary>
    public static bool IsIn(StringValues ifNoneMatch, string tag) => ifNoneMatch.Count > 0 && (ifNoneMatch == tag || IsAmong(ifNoneMatch, tag));

    private static bool IsAmong(StringValues ifNoneMatch, string tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch!, out var tags)
        && tags.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));
}
