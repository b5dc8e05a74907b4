namespace Catalogue.Records;

/// <summary>What a profile page reports about its person; absent figures were not on the page.</summary>
public sealed record ProfileRecord
{
    public required string Name { get; init; }

    public string? Field { get; init; }

    public int? HIndex { get; init; }

    public int? Papers { get; init; }

    public int? Citations { get; init; }

    public int? NoveltyPercent { get; init; }

    public int? AiScore { get; init; }
}
