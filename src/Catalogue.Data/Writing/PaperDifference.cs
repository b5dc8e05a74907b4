using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>The differences between two versions of a paper.</summary>
internal static class PaperDifference
{
    private static readonly (string Field, Func<PaperRecord, string?> Text)[] Fields =
    [
        ("title", paper => paper.Title),
        ("abstract", paper => paper.Abstract),
        ("published", paper => paper.Published?.ToString()),
        ("categories", paper => Joined(paper.Categories)),
        ("authors", paper => Joined(paper.Authors.Select(author => author.Position is null ? $"{author.Name} (position unknown)" : author.Name))),
        ("authorsTruncated", paper => paper.AuthorsTruncated ? "true" : null),
        ("affiliations", paper => Joined(paper.Affiliations.Concat(paper.Authors.SelectMany(author => author.Affiliations)).Distinct())),
        ("hasCode", paper => paper.HasCode == true ? "true" : null),
        ("codeUrl", paper => paper.CodeUrl),
        ("links", paper => Joined(paper.Links)),
        ("identifiers", paper => Joined(paper.Identifiers.Select(known => $"{known.Scheme}:{known.Value}"))),
    ];

    public static IReadOnlyList<FieldChange> Of(PaperRecord before, PaperRecord after) =>
    [
        .. Fields.Select(known => new FieldChange(known.Field, known.Text(before), known.Text(after))).Where(change => change.Before != change.After),
    ];

    private static string? Joined(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } joined ? joined : null;
}
