namespace Catalogue.Oracle;

/// <summary>A paper as the catalogue exports it.</summary>
public sealed record PlainPaper(
    string Id,
    string Title,
    string? Abstract,
    string? Published,
    PlainCategory? Category,
    IReadOnlyList<PlainCategory> Categories,
    IReadOnlyList<PlainAuthor> Authors,
    bool AuthorsTruncated,
    IReadOnlyList<PlainName> Affiliations,
    bool HasCode,
    IReadOnlyList<PlainIdentifier> Identifiers)
{
    /// <summary>The first day that the date may mean.</summary>
    public string? FirstDay => Published is null ? null : Published + "0000-01-01"[Published.Length..];
}

public sealed record PlainCategory(string Code, string Id, string Name);

public sealed record PlainAuthor(string Id, string Name, int? Position);

/// <summary>Something with an id and a name.</summary>
public sealed record PlainName(string Id, string Name);

public sealed record PlainIdentifier(string Scheme, string Value);
