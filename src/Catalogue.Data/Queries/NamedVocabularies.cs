using Catalogue.Data.Columns;
using Catalogue.Data.Model;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Data.Suggestions;
using Catalogue.Records.Authorities;
using Catalogue.Text;

namespace Catalogue.Data.Queries;

public sealed class AuthorVocabulary : NamedVocabulary
{
    public override string Describes => "an author's id, such as percy-liang";

    public override string Noun => "author";

    public override string Resource => "/authors";

    protected override ResourceKind? Kind => ResourceKind.Author;

    protected override string Table => "Authors";

    public override IQueryable<NamedRow> Rows(CatalogueContext db) => db.Authors.Select(author => new NamedRow
    {
        Key = author.Key,
        Id = author.Id,
        Text = author.Id,
        Name = author.Name,
        NameSortKey = author.NameSortKey,
    });
}

public sealed class ResearcherVocabulary : NamedVocabulary
{
    public const string Path = "/researchers";

    public override string Describes => "a researcher's id, such as percy-liang";

    public override string Noun => "researcher";

    public override string Resource => Path;

    protected override ResourceKind? Kind => ResourceKind.Author;

    protected override string Table => "Authors";

    public override IReadOnlySet<int> Members(PaperColumns columns) => columns.Researchers;

    public override IQueryable<NamedRow> Rows(CatalogueContext db) => db.Researchers.Select(researcher => new NamedRow
    {
        Key = researcher.AuthorKey,
        Id = researcher.Author!.Id,
        Text = researcher.Author.Id,
        Name = researcher.Author.Name,
        NameSortKey = researcher.Author.NameSortKey,
    });
}

public sealed class AffiliationVocabulary : NamedVocabulary
{
    public override string Describes => "an affiliation's id, such as stanford";

    public override string Noun => "affiliation";

    public override string Resource => "/affiliations";

    protected override ResourceKind? Kind => ResourceKind.Affiliation;

    protected override string Table => "Affiliations";

    protected override bool AreFew => true;

    public override IQueryable<NamedRow> Rows(CatalogueContext db) => db.Affiliations.Select(affiliation => new NamedRow
    {
        Key = affiliation.Key,
        Id = affiliation.Id,
        Text = affiliation.Id,
        Name = affiliation.Name,
        NameSortKey = affiliation.NameSortKey,
    });
}

/// <summary>arXiv's categories in any unambiguous spelling, and all other categories that sources use.</summary>
public sealed class CategoryVocabulary(CategoryAuthority authority) : NamedVocabulary
{
    public override string Describes => "a subject class, such as CL or cs.CL";

    public override string Noun => "category";

    public override string Resource => "/categories";

    public override IReadOnlyList<string> Listed { get; } =
        [.. authority.Categories.Select(known => known.Code), .. authority.Archives.Select(archive => archive.Id)];

    protected override string Table => "Categories";

    protected override bool AreFew => true;

    protected override string TextColumn => "Code";

    public override TextDefinition Texts => base.Texts with { More = "\"Code\" || ' ' || \"Id\"" };

    public override IQueryable<NamedRow> Rows(CatalogueContext db) => db.Categories.Select(category => new NamedRow
    {
        Key = category.Key,
        Id = category.Id,
        Text = category.Code,
        Name = category.Name,
        NameSortKey = category.NameSortKey,
    });

    protected override IReadOnlyList<string> SpellingColumns => [TextColumn, "Id"];

    public override ConditionValue? Resolve(Snapshot snapshot, string spelling)
    {
        if (authority.ArchiveOf(spelling) is { } archive)
            return ConditionValue.OfGroup(archive.Id, new ValueGroup(archive.Name, ClassesOf(snapshot, archive)));

        // A source may use a spelling that is ambiguous in the authority file. It then resolves to the category that is stored under it.
        return base.Resolve(snapshot, authority.Resolve(spelling)?.Code ?? spelling);
    }

    public override SpellingHint HintFor(Snapshot snapshot, string spelling)
    {
        var candidates = authority.Candidates(spelling);
        if (candidates.Count > 1)
            return new SpellingHint([.. candidates.Select(candidate => candidate.Code)], candidates[0].Code);

        var folded = Folding.Fold(spelling);
        return authority.Archives.FirstOrDefault(archive => archive.Id == folded || Folding.Fold(archive.Name) == folded) is { } archive
            ? new SpellingHint([archive.Id], archive.Id)
            : base.HintFor(snapshot, spelling);
    }

    public override string Complaint(string parameter, string spelling) => authority.Candidates(spelling).Count > 1
        ? $"The category {QueryFault.Shown(spelling)} is ambiguous: it may mean {string.Join(" or ", authority.Candidates(spelling).Select(candidate => candidate.Code))}."
        : base.Complaint(parameter, spelling);

    private List<int> ClassesOf(Snapshot snapshot, CategoryName archive)
    {
        var prefix = archive.Id + CategoryAuthority.Separator;
        var codes = authority.Categories.Where(known => known.Id.StartsWith(prefix, StringComparison.Ordinal)).Select(known => known.Code).ToHashSet(StringComparer.Ordinal);
        return [.. Held(snapshot).All.Where(row => codes.Contains(row.Text) || row.Text.StartsWith(prefix, StringComparison.Ordinal)).Select(row => row.Key)];
    }
}

/// <summary>Papers, by id or by an identifier with its scheme.</summary>
public sealed class PaperVocabulary : NamedVocabulary
{
    public override string Describes => "a paper's id, or an identifier such as doi:10.1000/182 or arxiv:2401.00001";

    public override string Noun => "paper";

    public override string Resource => "/papers";

    protected override ResourceKind? Kind => ResourceKind.Paper;

    private const string OfIdentifier = """
        SELECT "Papers"."Id" FROM "Identifiers" JOIN "Papers" ON "Papers"."Key" = "Identifiers"."PaperKey"
        WHERE "Identifiers"."Scheme" = @0 AND "Identifiers"."Value" = @1
        """;

    protected override string Table => "Papers";

    protected override string NameColumn => "Title";

    public override TextDefinition Texts => new(Table, "TitleSortKey");

    public override IQueryable<NamedRow> Rows(CatalogueContext db) => db.Papers.Select(paper => new NamedRow
    {
        Key = paper.Key,
        Id = paper.Id,
        Text = paper.Id,
        Name = paper.Title,
        NameSortKey = paper.TitleSortKey,
    });

    public override ConditionValue? Resolve(Snapshot snapshot, string spelling)
    {
        if (IdentifierSpelling.Parse(spelling) is not var (scheme, value))
            return base.Resolve(snapshot, spelling);

        return snapshot.Statements.Text(OfIdentifier, scheme, value) is { } id ? base.Resolve(snapshot, id) : null;
    }

    /// <summary>Identifiers get no suggestion: they are not in the order of ids that is searched for similar spellings.</summary>
    public override SpellingHint HintFor(Snapshot snapshot, string spelling) =>
        IdentifierSpelling.Parse(spelling) is null ? base.HintFor(snapshot, spelling) : new SpellingHint([Describes], null);
}
