using System.Security.Cryptography;
using System.Text;
using Catalogue.Data.Records;

namespace Catalogue.Data.Imports.Text;

/// <summary>Keys of records that have none of their own.</summary>
internal static class RecordKeys
{
    /// <summary>The first identifier, or else a hash of title, year and authors, whatever their case and punctuation.</summary>
    public static string Of(PaperRecord paper) => paper.Identifiers is [var first, ..] ? $"{first.Scheme}:{first.Value}" : Hash(paper);

    private static string Hash(PaperRecord paper)
    {
        var parts = paper.Authors.Select(author => author.Name).Prepend($"{paper.Published?.FirstDay.Year}").Prepend(paper.Title).Select(Letters);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..16];
    }

    private static string Letters(string text) =>
        string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit)).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
