using Catalogue.Text;

namespace Catalogue.Formats.ProfilePage;

/// <summary>The author line of a paper: its names and affiliations.</summary>
/// <param name="Names">The names as written, in order.</param>
/// <param name="Truncated">Whether the list is truncated (<c>et al.</c>).</param>
/// <param name="Affiliations">The affiliations as written, each once.</param>
internal sealed record AuthorLine(IReadOnlyList<string> Names, bool Truncated, IReadOnlyList<string> Affiliations)
{
    private static readonly AuthorLine None = new([], false, []);

    /// <summary>Takes the next line if it is an author line.</summary>
    public static AuthorLine TakeFrom(PageLines lines)
    {
        if (lines.Peek() is not { } line || Badge.TryRead(line.Text, out _) || Badge.IsNearly(line.Text))
        {
            return None;
        }

        var parts = AuthorLineParts.Of(line.Text);
        var written = parts.Names.Where(name => name.Length > 0).ToList();
        if (parts.Affiliations is null && written.Count > 0 && written.All(NameShape.IsName))
        {
            throw lines.Error(line.Number, $"the author line has no valid affiliations after ' · ': '{Excerpt.Of(line.Text)}'");
        }

        var readable = parts.IsMarked ? written.All(NameShape.CouldBeName) : written.All(NameShape.IsName);
        if (!readable || parts.Affiliations is null || (written.Count == 0 && !parts.Truncated))
        {
            return None;
        }

        if (written.Count < parts.Names.Count || parts.Affiliations.Contains(""))
        {
            throw lines.Error(line.Number, $"empty name or affiliation between two commas of the author line '{Excerpt.Of(line.Text)}'");
        }

        lines.Take();
        return new AuthorLine(parts.Names, parts.Truncated, [.. parts.Affiliations.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>True if a line is an author line in any position: it has names, and marks that only author lines have.</summary>
    public static bool IsUnmistakable(string line)
    {
        var parts = AuthorLineParts.Of(line);
        return (parts.HasSlugs || (parts.Truncated && parts.Names.Count > 1 && parts.Affiliations is not null))
            && parts.Names.Count > 0 && parts.Names.All(NameShape.IsName);
    }
}
