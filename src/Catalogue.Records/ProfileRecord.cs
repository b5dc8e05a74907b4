namespace Catalogue.Records;

/// <summary>The data that a profile page reports about its person. A value is null if the page does not have it.</summary>
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
