using System.Security.Cryptography;
using System.Text;
using Catalogue.Data.Records;
using Catalogue.Data.Text;

namespace Catalogue.Data.Imports.Text;

/// <summary>Keys for records that have none of their own: the same record has the same key, wherever it stands.</summary>
internal static class RecordKeys
{
    private const int Length = 16;

    /// <summary>The first identifier, <c>doi:10.1000/xyz</c>, or else a digest of title, year and authors.</summary>
    public static string Of(PaperRecord paper) => paper.Identifiers is [var first, ..] ? $"{first.Scheme}:{first.Value}" : Digest(paper);

    private static string Digest(PaperRecord paper)
    {
        var said = string.Join('\n', paper.Authors.Select(author => Folding.Fold(author.Name)).Prepend($"{paper.Published?.FirstDay.Year}").Prepend(Folding.Fold(paper.Title)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..Length];
    }
}
