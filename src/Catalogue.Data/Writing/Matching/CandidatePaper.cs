using Catalogue.Data.Model;
using Catalogue.Records;

namespace Catalogue.Data.Writing.Matching;

/// <summary>A paper that a record is compared with: one that is stored, or one of an earlier record of the same chunk.</summary>
/// <param name="record">What is said of it.</param>
/// <param name="titleHash">The hash of its title.</param>
internal sealed class CandidatePaper(PaperRecord record, long? titleHash)
{
    public PaperRecord Record { get; } = record;

    public long? TitleHash { get; } = titleHash;

    /// <summary>The stored paper; null if the paper is new.</summary>
    public Paper? Paper { get; init; }

    /// <summary>Its id; empty until one is allocated.</summary>
    public string Id { get; set; } = "";

    /// <summary>The key of its record from the source being imported; null if it has none. Two records of one source never become one paper.</summary>
    public string? OwnRecord { get; set; }
}
