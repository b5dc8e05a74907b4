using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Text;

namespace Catalogue.Data.Writing;

/// <summary>Makes a paper without parts say what a record says; its id and key stay as they are.</summary>
internal sealed class PaperAssembler(NameRegistry names, long revision)
{
    public async Task ApplyAsync(Paper paper, PaperRecord record, CancellationToken cancellationToken)
    {
        paper.Title = record.Title;
        paper.TitleSortKey = SortKey.Of(record.Title);
        paper.Abstract = record.Abstract;
        paper.HasCode = record.HasCode;
        paper.CodeUrl = record.CodeUrl;
        paper.AuthorsTruncated = record.AuthorsTruncated;
        Date(paper, record);
        await CategoriseAsync(paper, record, cancellationToken);
        await AttributeAsync(paper, record, cancellationToken);
        paper.Links.AddRange(record.Links.Select((url, ordinal) => new Link { Ordinal = ordinal, Url = url }));
        Identify(paper, record);
    }

    /// <summary>Adds the record's identifiers to those that other records say.</summary>
    public void Identify(Paper paper, PaperRecord record)
    {
        paper.Revision = revision;
        paper.Identifiers.AddRange(record.Identifiers
            .Except(paper.Identifiers.Select(known => new IdentifierRecord(known.Scheme, known.Value)))
            .Select(known => new Identifier { Scheme = known.Scheme, Value = known.Value }));
    }

    private static void Date(Paper paper, PaperRecord record)
    {
        paper.Published = record.Published?.FirstDay;
        paper.PublishedPrecision = record.Published?.Precision;
        paper.PublishedYearInferred = record.PublishedYearInferred;
        paper.Year = record.Published?.FirstDay.Year;
        paper.OldestFirst = record.Published?.FirstDay.DayNumber ?? int.MaxValue;
        paper.NewestFirst = -record.Published?.FirstDay.DayNumber ?? int.MaxValue;
    }

    private async Task CategoriseAsync(Paper paper, PaperRecord record, CancellationToken cancellationToken)
    {
        var categories = new List<Category>();
        foreach (var spelling in record.Categories)
            categories.Add(await names.CategoryAsync(spelling, cancellationToken));

        paper.PrimaryCategory = record.HasPrimaryCategory ? categories.FirstOrDefault() : null;
        if (paper.PrimaryCategory is null)
            paper.PrimaryCategoryKey = null;
        paper.Categories.AddRange(categories.Distinct()
            .Select((category, ordinal) => new PaperCategory { Ordinal = ordinal, Category = category }));
    }

    private async Task AttributeAsync(Paper paper, PaperRecord record, CancellationToken cancellationToken)
    {
        var affiliations = new List<(Affiliation Affiliation, string Written, bool OfPaper)>();
        foreach (var written in record.Affiliations)
            affiliations.Add((await names.AffiliationAsync(written, cancellationToken), written, true));

        foreach (var (ordinal, author) in record.Authors.Index())
        {
            var authorship = new Authorship
            {
                Ordinal = ordinal,
                Author = await names.AuthorAsync(author.Name, cancellationToken),
                NameAsWritten = author.Name,
                Position = author.Position,
            };
            foreach (var written in author.Affiliations)
            {
                var affiliation = await names.AffiliationAsync(written, cancellationToken);
                affiliations.Add((affiliation, written, false));
                if (authorship.Affiliations.All(part => part.Affiliation != affiliation))
                    authorship.Affiliations.Add(new AuthorshipAffiliation { Ordinal = authorship.Affiliations.Count, Affiliation = affiliation, NameAsWritten = written });
            }

            paper.Authorships.Add(authorship);
        }

        paper.Affiliations.AddRange(affiliations.DistinctBy(part => part.Affiliation).Select((part, ordinal) => new PaperAffiliation
        {
            Ordinal = ordinal,
            Affiliation = part.Affiliation,
            NameAsWritten = part.Written,
            IsOfPaper = part.OfPaper,
        }));
    }
}
