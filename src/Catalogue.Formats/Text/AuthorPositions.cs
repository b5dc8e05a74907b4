using Catalogue.Records;

namespace Catalogue.Formats.Text;

/// <summary>Positions of authors that the source states explicitly.</summary>
internal static class AuthorPositions
{
    /// <summary>What is wrong with the positions, if two authors have the same one.</summary>
    public static string? Fault(IEnumerable<AuthorRecord> authors)
    {
        var taken = new HashSet<int>();
        var twice = authors.Select(author => author.Position).FirstOrDefault(position => position is { } known && !taken.Add(known));
        return twice is null ? null : $"two authors have position {twice}";
    }
}
