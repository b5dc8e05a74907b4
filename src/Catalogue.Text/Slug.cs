using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Text;

/// <summary>The readable part of an id.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    // Crockford's base 32: has no letters that look like digits.
    private const string Base32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int HashLength = 8;

    /// <summary>
    /// The text as lower-case ASCII words joined by <c>-</c>, truncated to at most <see cref="MaxLength"/> characters, at a word boundary if
    /// there is one. Empty if the text has no letter or digit that folds to ASCII.
    /// </summary>
    public static string Of(string text)
    {
        var folded = Folding.Fold(text);
        var slug = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            if (char.IsAsciiLetterLower(folded[i]) || char.IsAsciiDigit(folded[i]))
                slug.Append(folded[i]);
            else if (!IsInnerApostrophe(folded, i) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return Cut(slug.ToString().TrimEnd('-'));
    }

    /// <summary>
    /// A hash of the parts as eight base-32 characters (the first 40 bits of SHA-256). It must never change, because stored ids contain it.
    /// </summary>
    public static string ShortHash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            // Each part is preceded by its length, because any separator could occur inside a part.
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        var bits = BinaryPrimitives.ReadUInt64BigEndian(hash.GetHashAndReset());
        return string.Create(HashLength, bits, static (characters, bits) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = Base32[(int)(bits >> (59 - 5 * i)) & 31];
            }
        });
    }

    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] == '\'' && at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;

        var end = slug.LastIndexOf('-', MaxLength);
        return slug[..(end > 0 ? end : MaxLength)];
    }
}
