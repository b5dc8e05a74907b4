using Catalogue.Data.Snapshots;
using Catalogue.Records;
using Catalogue.Search.Query;

namespace Catalogue.Data.Queries;

/// <summary>A filter by one end of a range of publication dates.</summary>
public sealed class DateFilter : Filter
{
    /// <summary>True for the start of the range, false for its end. Both are inclusive.</summary>
    public required bool IsStart { get; init; }

    public override IReadOnlyList<string> Examples => [Example, "2023", "2023-03-30"];

    public override FilterParseResult Read(Snapshot snapshot, IReadOnlyList<string> received) =>
        PublicationDate.TryParse(received[0], out var date)
            ? new DateCondition(this, date)
            : QueryFault.MustBe(Name, received[0], "a date such as 2023, 2023-03 or 2023-03-30", PublicationDate.Nearest(received[0])?.ToString());
}

/// <summary>A filter by full-text search.</summary>
public sealed class SearchFilter : Filter
{
    /// <summary>The longest query, in characters: the work of a search grows with its words.</summary>
    public const int MaximumLength = 1_000;

    public override IReadOnlyList<string> Examples =>
        [Example, "\"language models\"", "robustness OR fairness", "language -vision", "summar*", "santurkar"];

    public override FilterParseResult Read(Snapshot snapshot, IReadOnlyList<string> received) =>
        received[0].Length > MaximumLength ? QueryFault.MustBe(Name, received[0], $"at most {MaximumLength} characters long")
            : SearchQueryParser.Parse(received[0]) is { } query ? new SearchCondition(this, query)
            : QueryFault.MustContain(Name, received[0], "at least one word");
}
