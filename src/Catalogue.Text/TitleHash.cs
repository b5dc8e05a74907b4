using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Text;

/// <summary>What two spellings of one title have in common: its letters and digits, folded.</summary>
public static class TitleHash
{
    /// <summary>A number that titles with the same letters and digits share, and hardly any others; nothing for a title without any.</summary>
    public static long? Of(string title)
    {
        var letters = Letters(title);
        return letters.Length == 0 ? null : BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(letters)));
    }

    /// <summary>Whether two titles differ in case, marks, spaces and punctuation at most.</summary>
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
