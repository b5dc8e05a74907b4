using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Data.Queries.Paging;

namespace Catalogue.Api.Requests;

/// <summary>An opaque position in a list, bound to the list's path, filters and sort. A truncated or modified cursor is invalid.</summary>
internal static class Cursor
{
    private const int SealLength = 6;
    private const char Separator = '\n';

    public static string Write(Position position, string list)
    {
        var place = Encoding.UTF8.GetBytes($"{(position.IsBackward ? '<' : '>')}{position.Id}{Separator}{position.SortKey}");
        return Base64Url.EncodeToString([.. Seal(list, place), .. place]);
    }

    /// <summary>The position; null if the text is not a cursor of this list.</summary>
    public static Position? Read(string text, string list)
    {
        var bytes = Decode(text);
        // Base64 has several spellings of the same bytes; only the canonical one is accepted.
        if (bytes.Length <= SealLength || Base64Url.EncodeToString(bytes) != text)
            return null;
        if (!bytes.AsSpan(0, SealLength).SequenceEqual(Seal(list, bytes[SealLength..])))
            return null;

        var position = Encoding.UTF8.GetString(bytes, SealLength, bytes.Length - SealLength);
        var separator = position.IndexOf(Separator, StringComparison.Ordinal);
        return separator < 1 || position[0] is not ('<' or '>')
            ? null
            : new Position(position[(separator + 1)..], position[1..separator], position[0] == '<');
    }

    private static byte[] Seal(string list, byte[] place) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(list), (byte)Separator, .. place])[..SealLength];

    private static byte[] Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
