using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Text;

/// <summary>Compares titles by their folded letters and digits only.</summary>
public static class TitleHash
{
    /// <summary>A 64-bit hash of the title's folded letters and digits (the start of their SHA-256); null if it has none.</summary>
    public static long? Of(string title)
    {
        var letters = Letters(title);
        return letters.Length == 0 ? null : BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(letters)));
    }

    /// <summary>Whether two titles differ at most in case, diacritics, spaces and punctuation. False if they have no letters or digits.</summary>
    public static bool AreSame(string title, string other) => Letters(title) is { Length: > 0 } letters && letters == Letters(other);

    private static string Letters(string title)
    {
        var letters = new StringBuilder(title.Length);
        foreach (var rune in Folding.Fold(title).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                letters.Append(rune.ToString());
        }

        return letters.ToString();
    }
}
