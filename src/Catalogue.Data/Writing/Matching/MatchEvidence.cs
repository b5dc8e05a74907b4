using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Data.Writing.Matching;

/// <summary>Whether two records agree on something that not every record states.</summary>
internal enum Comparison
{
    Unknown,
    Same,
    Different,
}

/// <summary>The evidence for and against two records being one paper.</summary>
internal sealed record MatchEvidence
{
    private MatchEvidence()
    {
    }

    public required IReadOnlyList<IdentifierRecord> Shared { get; init; }

    /// <summary>Pairs of different identifiers of one scheme, for schemes without a shared identifier.</summary>
    public required IReadOnlyList<(IdentifierRecord One, IdentifierRecord Other)> Different { get; init; }

    public required bool IsSameId { get; init; }

    public required bool IsSameTitle { get; init; }

    public required Comparison Year { get; init; }

    public required Comparison Author { get; init; }

    /// <summary>They share an identifier or an id, and nothing contradicts it.</summary>
    public bool IsIdentified => Different.Count == 0
        && ((Shared.Count > 0 && (IsSameTitle || Author != Comparison.Different)) || (IsSameId && (IsSameTitle || Author == Comparison.Same)));

    /// <summary>They have the same title, year (within one) and an author in common, and nothing contradicts it.</summary>
    public bool IsLookalike => Different.Count == 0 && IsSameTitle && Year == Comparison.Same && Author == Comparison.Same;

    /// <summary>They may be duplicates.</summary>
    public bool IsAmbiguous => Shared.Count > 0 || IsSameId || (IsSameTitle && Year != Comparison.Different && Author != Comparison.Different);

    /// <summary>Why the two were matched.</summary>
    public string Reason() => Shared.Count > 0 ? $"same {string.Join(", ", Shared.Select(known => $"{known.Scheme}:{known.Value}"))}"
        : IsSameId ? "same catalogue id"
        : "same title, year and author";

    public static MatchEvidence Of(PaperRecord record, PaperRecord other)
    {
        var shared = record.Identifiers.Intersect(other.Identifiers).ToList();
        return new MatchEvidence
        {
            Shared = shared,
            Different = [.. from one in record.Identifiers
                            join another in other.Identifiers on one.Scheme equals another.Scheme
                            where !shared.Any(known => known.Scheme == one.Scheme)
                            select (one, another)],
            IsSameId = record.CatalogueId is not null && record.CatalogueId == other.CatalogueId,
            IsSameTitle = TitleHash.AreSame(record.Title, other.Title),
            Year = YearOf(record.Published, other.Published),
            Author = AuthorOf(record.Authors, other.Authors),
        };
    }

    private static Comparison YearOf(PublicationDate? date, PublicationDate? other) => date is null || other is null ? Comparison.Unknown
        : Math.Abs(date.Value.FirstDay.Year - other.Value.FirstDay.Year) <= 1 ? Comparison.Same
        : Comparison.Different;

    private static Comparison AuthorOf(IReadOnlyList<AuthorRecord> authors, IReadOnlyList<AuthorRecord> others)
    {
        if (authors.Count == 0 || others.Count == 0)
            return Comparison.Unknown;

        var lastWords = others.ToLookup(author => LastWord(author.Name), StringComparer.Ordinal);
        return authors.Any(author => lastWords[LastWord(author.Name)].Any(other => PersonMatch.CanBeSame(author.Name, other.Name)))
            ? Comparison.Same
            : Comparison.Different;
    }

    private static string LastWord(string name)
    {
        var folded = Folding.Fold(name).TrimEnd('.', ',');
        return folded[(folded.LastIndexOfAny([' ', '.', ',', '-']) + 1)..];
    }
}
