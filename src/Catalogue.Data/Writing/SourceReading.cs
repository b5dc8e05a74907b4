using Catalogue.Data.Imports;
using Catalogue.Data.Model;
using Catalogue.Data.Records;

namespace Catalogue.Data.Writing;

/// <summary>A source as it is read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The file's name or the feed's address; with the kind, it tells sources apart.</param>
/// <param name="Retrieved">When it was retrieved.</param>
/// <param name="Records">What it says, in its order.</param>
public sealed record SourceReading(SourceKind Kind, string Name, DateOnly Retrieved, IEnumerable<ReadRecord> Records)
{
    /// <summary>The date is the source's own, so that a later one is news of every record; otherwise only of those that say something new.</summary>
    public bool IsDated { get; init; } = true;

    /// <summary>Its records say all that the source knows: what one no longer says is gone. Otherwise that is kept.</summary>
    public bool IsWhole { get; init; } = true;

    public static SourceReading Of(SourceRecord source)
    {
        var papers = source.Papers.Select(paper => new ReadPaper(paper));
        return new SourceReading(source.Kind, source.Name, source.Retrieved, source.Profile is null ? papers : papers.Append<ReadRecord>(new ReadProfile(source.Profile, 0)));
    }
}
