namespace Catalogue.Benchmarks.Records;

/// <summary>A paper as the ACL Anthology's metadata give it.</summary>
internal sealed record AnthologyRecord
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Abstract { get; init; }

    public IReadOnlyList<AnthologyAuthor> Authors { get; init; } = [];

    public int? Year { get; init; }

    public string? Month { get; init; }

    public string? Doi { get; init; }

    public string? Bibkey { get; init; }

    public string? Url { get; init; }
}

/// <summary>An author as the ACL Anthology's metadata give them.</summary>
internal sealed record AnthologyAuthor(string? First, string? Last, string? Affiliation);
