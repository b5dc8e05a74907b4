using Catalogue.Data.Records;

namespace Catalogue.Data.Imports.Text;

/// <summary>Places in a list of authors that a source states itself.</summary>
internal static class AuthorPositions
{
    /// <summary>Why the places cannot be, if two authors have one.</summary>
    public static string? Fault(IEnumerable<AuthorRecord> authors)
    {
        var taken = new HashSet<int>();
        var twice = authors.Select(author => author.Position).FirstOrDefault(position => position is { } known && !taken.Add(known));
        return twice is null ? null : $"two authors have the position {twice}";
    }
}
