using System.Globalization;
using FluentValidation;

namespace Catalogue.Records;

/// <summary>
/// The validation rules of papers. Every record of an import or of the example data is validated before it is stored; archives are restored as they are. Database constraints repeat the rules that
/// they can express. Thread-safe.
/// </summary>
public sealed class PaperRecordValidator : AbstractValidator<PaperRecord>
{
    private static readonly PaperRecordValidator Rules = new();

    private PaperRecordValidator()
    {
        ClassLevelCascadeMode = CascadeMode.Stop;
        Add("key", paper => paper.RecordKey.Length == 0 ? "the record has no key" : TextRules.FaultOfKey(paper.RecordKey));
        Add("title", paper => string.IsNullOrWhiteSpace(paper.Title) ? "the record has no title" : null);
        Add("authors", paper => FaultOfEach(paper.Authors, author => Blank(author.Name, "an author has no name")) ?? FaultOfPositions(paper.Authors));
        Add("affiliations", paper => FaultOfEach(paper.Affiliations, Affiliation) ?? FaultOfEach(paper.Authors, author => FaultOfEach(author.Affiliations, Affiliation)));
        Add("categories", paper => FaultOfEach(paper.Categories, TextRules.FaultOfCategory));
        Add("publishedYearInferred", paper => paper is { PublishedYearInferred: true, Published: null } ? "there is no date whose year could be inferred" : null);
        Add("codeUrl", paper => paper.CodeUrl is null ? null
            : string.IsNullOrWhiteSpace(paper.CodeUrl) ? "the URL is empty"
            : paper.HasCode == true ? null
            : "there is a codeUrl although hasCode is false; remove one of them");
        Add("links", paper => FaultOfEach(paper.Links, link => Blank(link, "a link is empty")));
        Add("identifiers", paper => FaultOfEach(paper.Identifiers, FaultOfIdentifier));
        RuleFor(paper => paper).Custom((paper, context) =>
        {
            if (TextRules.FaultOf(RecordTexts.Of(paper)) is var (field, reason))
                context.AddFailure(field, reason);
        });
    }

    /// <summary>The first rule that a record breaks; null if it can be stored.</summary>
    public static RecordFault? Fault(PaperRecord paper) => RecordFault.First(Rules.Validate(paper));

    private void Add(string field, Func<PaperRecord, string?> fault) => RuleFor(paper => paper).Custom((paper, context) =>
    {
        if (fault(paper) is { } reason)
            context.AddFailure(field, reason);
    });

    private static string? FaultOfEach<T>(IReadOnlyList<T> items, Func<T, string?> fault)
    {
        for (var at = 0; at < items.Count; at++)
        {
            if (fault(items[at]) is { } reason)
                return reason;
        }

        return null;
    }

    private static string? Blank(string text, string reason) => string.IsNullOrWhiteSpace(text) ? reason : null;

    private static string? Affiliation(string name) => Blank(name, "an affiliation has no name");

    private static string? FaultOfPositions(IReadOnlyList<AuthorRecord> authors)
    {
        HashSet<int>? taken = null;
        foreach (var author in authors)
        {
            if (author.Position is not { } position)
                continue;
            if (position < RecordLimits.FirstPosition)
                return string.Create(CultureInfo.InvariantCulture, $"an author has position {position}; the first is {RecordLimits.FirstPosition}");
            if (!(taken ??= new HashSet<int>(authors.Count)).Add(position))
                return string.Create(CultureInfo.InvariantCulture, $"two authors have position {position}");
        }

        return null;
    }

    private static string? FaultOfIdentifier(IdentifierRecord identifier) =>
        Blank(identifier.Scheme, "an identifier has no scheme")
        ?? Blank(identifier.Value, "an identifier has no value")
        ?? (TextRules.IsLongerThan(identifier.Scheme, RecordLimits.LongestId) ? string.Create(CultureInfo.InvariantCulture, $"the scheme is longer than {RecordLimits.LongestId} characters") : null)
        ?? (TextRules.IsLowerCase(identifier.Scheme) ? null : $"the scheme '{identifier.Scheme}' is not in lower case")
        ?? TextRules.FaultOfKey(identifier.Value);
}
