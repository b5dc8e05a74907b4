using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Formats.Text;

/// <summary>Computes keys for records without a key. Equal records get equal keys, wherever they are in a file.</summary>
internal static class RecordKeys
{
    private const int HashBytes = 8;

    /// <summary>The first identifier, as <c>doi:10.1000/xyz</c>, or a hash of title, year and authors.</summary>
    public static string Of(PaperRecord paper) => paper.Identifiers is [var first, ..] ? $"{first.Scheme}:{first.Value}" : Hash(paper);

    private static string Hash(PaperRecord paper)
    {
        string[] parts =
        [
            paper.Title,
            paper.Published?.FirstDay.Year.ToString(CultureInfo.InvariantCulture) ?? "",
            .. paper.Authors.Select(author => author.Name),
        ];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(Normalised))));
        return Convert.ToHexStringLower(hash.AsSpan(0, HashBytes));
    }

    /// <summary>Folded letters and digits; the unchanged text if it has none.</summary>
    private static string Normalised(string text) =>
        string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit)) is { Length: > 0 } letters ? letters : text;
}
