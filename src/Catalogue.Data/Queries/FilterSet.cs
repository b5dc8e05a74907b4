using Catalogue.Records.Authorities;

namespace Catalogue.Data.Queries;

/// <summary>All filters of papers, in the order of the canonical query. To add a filter, declare it here.</summary>
public sealed class FilterSet
{
    private readonly AuthorVocabulary _authors = new();

    public FilterSet(Authorities authorities)
    {
        Category = new DiscreteFilter
        {
            Name = "category",
            OtherNames = ["tag", "tags", "subject", "subjects", "topic", "topics", "concept", "concepts", "fieldsOfStudy", "categories", "cat", "arxiv_class"],
            Description = "Category, primary or not: `CL`, `cs.CL` or any unambiguous spelling; an archive such as `cs` means all its categories.",
            Example = "CL",
            Another = "LG",
            Vocabulary = new CategoryVocabulary(authorities.Categories),
            Column = columns => columns.Categories,
            AcceptsNone = true,
        };
        Affiliation = new DiscreteFilter
        {
            Name = "affiliation",
            OtherNames = ["institution", "institutions", "org", "organization", "organisation", "aff", "inst", "authorships.institutions.id"],
            Description = "Affiliation: an id from `/affiliations`.",
            Example = "stanford",
            Another = "cmu",
            Vocabulary = new AffiliationVocabulary(),
            Column = columns => columns.Affiliations,
            AcceptsNone = true,
        };
        Author = new DiscreteFilter
        {
            Name = "author",
            OtherNames = ["creator", "writer", "authors", "first_author", "authorships.author.id"],
            Description = "Author: an id from `/authors`.",
            Example = "percy-liang",
            Another = "rishi-bommasani",
            Vocabulary = _authors,
            Column = columns => columns.Authors,
            AcceptsNone = true,
        };
        Coauthor = new DiscreteFilter
        {
            Name = "coauthor",
            OtherNames = ["coauthors", "collaborator"],
            Description = "Second author, for papers that both wrote: an id from `/authors`.",
            Example = "rishi-bommasani",
            Another = "shibani-santurkar",
            Vocabulary = _authors,
            Column = Author.Column,
        };
        Researcher = new DiscreteFilter
        {
            Name = "researcher",
            OtherNames = ["profile", "person"],
            Description = "Author with a profile: an id from `/researchers`.",
            Example = "percy-liang",
            Vocabulary = new ResearcherVocabulary(),
            Column = Author.Column,
        };
        All = [Category, Affiliation, Author, Coauthor, Researcher, Year, From, To, Precision, HasCode, Id, Search];
    }

    public IReadOnlyList<Filter> All { get; }

    /// <summary>The filters that can express the same condition as this one; itself first.</summary>
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
        OtherNames = ["publication_year", "pubyear", "years"],
        Description = "Year of publication, or a range of years: `2023`, `2020-2023`, `2020-`, `-2019`.",
        Example = "2023",
        Another = "2019-2021",
        Vocabulary = new YearVocabulary(),
        Column = columns => columns.Years,
        IsSingle = true,
        AcceptsNone = true,
    };

    public DateFilter From { get; } = new()
    {
        Name = "from",
        OtherNames = ["date", "from_publication_date", "publishedAfter", "since", "after", "startDate", "from_pub_date", "pubdate", "publicationDateOrYear", "fromYear", "startYear"],
        Description = "Earliest date of publication (inclusive): `2023`, `2023-03` or `2023-03-30`.",
        Example = "2022-04",
        IsStart = true,
    };

    public DateFilter To { get; } = new()
    {
        Name = "to",
        OtherNames = ["to_publication_date", "publishedBefore", "until", "before", "endDate", "until_pub_date", "toYear", "endYear"],
        Description = "Latest date of publication (inclusive): `2023`, `2023-03` or `2023-03-30`.",
        Example = "2024",
        IsStart = false,
    };

    public DiscreteFilter Precision { get; } = new()
    {
        Name = "precision",
        OtherNames = ["date_precision"],
        Description = "How precisely the date of publication is known.",
        Example = "day",
        Another = "month",
        Vocabulary = ListedVocabulary.Precision,
        Column = columns => columns.Precisions,
        IsSingle = true,
    };

    public DiscreteFilter HasCode { get; } = new()
    {
        Name = "hasCode",
        OtherNames = ["code", "withCode", "codeAvailable"],
        Description = "Whether code is available, according to the source.",
        Example = "true",
        Vocabulary = ListedVocabulary.Boolean("With code", "Without code"),
        Column = columns => columns.Code,
        IsSingle = true,
        IsList = false,
    };

    public DiscreteFilter Id { get; } = new()
    {
        Name = "id",
        OtherNames = ["ids", "id_list", "doi", "arxiv", "identifier", "paper", "paperId", "openalex"],
        Description = "Papers by id or identifier (`doi:…`, `arxiv:…`): looks up many at once. Ids that are not found are left out and listed in `missing`.",
        Example = "whose-opinions-do-language-models-reflect",
        Another = "holistic-evaluation-of-language-models",
        Vocabulary = new PaperVocabulary(),
        LeavesOutUnknown = true,
        Column = columns => columns.Keys,
        IsSingle = true,
    };

    public SearchFilter Search { get; } = new()
    {
        Name = "q",
        OtherNames = ["search", "query", "search_query", "text", "keywords", "query.bibliographic", "query.title", "default.search", "title.search", "term"],
        Description = "Full-text search in titles, abstracts and author names. All words must match. "
            + "Also understands `this OR that`, `\"a phrase\"`, `-not` and `prefix*`.",
        Example = "language models",
    };
}
