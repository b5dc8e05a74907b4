using Catalogue.Data.Queries.Vocabularies;
using Catalogue.Data.Seeding;

namespace Catalogue.Data.Queries;

/// <summary>Every filter of papers, in the order of the canonical query. To add one, declare it here.</summary>
public sealed class FilterSet
{
    private readonly AuthorVocabulary _authors = new();

    public FilterSet(Authorities authorities)
    {
        Category = new DiscreteFilter
        {
            Name = "category",
            Description = "Subject class, of all that a paper has, primary or not: `CL`, `cs.CL` or any unambiguous spelling.",
            Example = "CL",
            Another = "LG",
            Vocabulary = new CategoryVocabulary(authorities.Categories),
            Values = PaperValues.Many(paper => paper.Categories.Select(part => part.CategoryKey)),
            AcceptsNone = true,
        };
        Affiliation = new DiscreteFilter
        {
            Name = "affiliation",
            Description = "Organisation, as an id from `/affiliations`.",
            Example = "stanford",
            Another = "cmu",
            Vocabulary = new AffiliationVocabulary(),
            Values = PaperValues.Many(paper => paper.Affiliations.Select(part => part.AffiliationKey)),
            AcceptsNone = true,
        };
        Author = new DiscreteFilter
        {
            Name = "author",
            Description = "Author, as an id from `/authors`.",
            Example = "percy-liang",
            Another = "rishi-bommasani",
            Vocabulary = _authors,
            Values = PaperValues.Many(paper => paper.Authorships.Select(authorship => authorship.AuthorKey)),
            AcceptsNone = true,
        };
        Coauthor = new DiscreteFilter
        {
            Name = "coauthor",
            Description = "A second author: with `author`, papers that both wrote.",
            Example = "rishi-bommasani",
            Another = "shibani-santurkar",
            Vocabulary = _authors,
            Values = Author.Values,
        };
        Researcher = new DiscreteFilter
        {
            Name = "researcher",
            Description = "Author who has a profile, as an id from `/researchers`.",
            Example = "percy-liang",
            Vocabulary = new ResearcherVocabulary(),
            Values = Author.Values,
        };
        All = [Category, Affiliation, Author, Coauthor, Researcher, Year, From, To, Precision, HasCode, Id, Search];
    }

    public IReadOnlyList<Filter> All { get; }

    /// <summary>The filters that can say the same as this one, itself first.</summary>
    public IEnumerable<DiscreteFilter> SameAs(DiscreteFilter filter) =>
        filter == Author || filter == Researcher ? new[] { filter, Author, Coauthor }.Distinct() : [filter];

    public DiscreteFilter Category { get; }

    public DiscreteFilter Affiliation { get; }

    public DiscreteFilter Author { get; }

    public DiscreteFilter Coauthor { get; }

    public DiscreteFilter Researcher { get; }

    public DiscreteFilter Year { get; } = new()
    {
        Name = "year",
        Description = "Year of publication.",
        Example = "2023",
        Another = "2022",
        Vocabulary = new YearVocabulary(),
        Values = PaperValues.One(paper => paper.Year),
        AcceptsNone = true,
    };

    public DateFilter From { get; } = new()
    {
        Name = "from",
        Description = "First date of publication, which belongs to the range: `2023`, `2023-03` or `2023-03-30`.",
        Example = "2022-04",
        IsStart = true,
    };

    public DateFilter To { get; } = new()
    {
        Name = "to",
        Description = "Last date of publication, which belongs to the range: `2023`, `2023-03` or `2023-03-30`.",
        Example = "2024",
        IsStart = false,
    };

    public DiscreteFilter Precision { get; } = new()
    {
        Name = "precision",
        Description = "How much of the date of publication is known.",
        Example = "day",
        Another = "month",
        Vocabulary = ListedVocabulary.Precision,
        Values = PaperValues.One(paper => (int?)paper.PublishedPrecision),
    };

    public DiscreteFilter HasCode { get; } = new()
    {
        Name = "hasCode",
        Description = "Whether the source says that code is available.",
        Example = "true",
        Vocabulary = ListedVocabulary.Boolean("With code", "Without code"),
        Values = PaperValues.One(paper => paper.HasCode ? 1 : 0),
        IsList = false,
    };

    public DiscreteFilter Id { get; } = new()
    {
        Name = "id",
        Description = "Papers by id or identifier, for looking up many at once.",
        Example = "whose-opinions-do-language-models-reflect",
        Another = "holistic-evaluation-of-language-models",
        Vocabulary = new PaperVocabulary(),
        Values = PaperValues.One(paper => paper.Key),
    };

    public SearchFilter Search { get; } = new()
    {
        Name = "q",
        Description = "Words in title, abstract and author names. All have to be there; `OR` between alternatives, "
            + "`\"a phrase\"`, `-not` before a word or phrase, `prefix*`. Anything else is text.",
        Example = "language models",
    };
}
