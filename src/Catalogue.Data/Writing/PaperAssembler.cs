using Catalogue.Data.Model;
using Catalogue.Data.Records;
using Catalogue.Data.Text;
using Catalogue.Data.Writing.Names;

namespace Catalogue.Data.Writing;

/// <summary>Makes a paper say what a record says, whose names are prepared; its id and key stay as they are.</summary>
internal sealed class PaperAssembler(NameRegistry names, long revision)
{
    public void Apply(Paper paper, PaperRecord record)
    {
        Clear(paper);
        paper.Title = record.Title;
        paper.TitleSortKey = SortKey.Of(record.Title);
        paper.Abstract = record.Abstract;
        paper.HasCode = record.HasCode == true;
        paper.CodeUrl = record.CodeUrl;
        paper.AuthorsTruncated = record.AuthorsTruncated;
        Date(paper, record);
        Categorise(paper, record);
        Attribute(paper, record);
        paper.Links.AddRange(record.Links.Select((url, ordinal) => new Link { PaperKey = paper.Key, Ordinal = ordinal, Url = url }));
        Identify(paper, record);
    }

    /// <summary>Adds the record's identifiers to those that other records say.</summary>
    public void Identify(Paper paper, PaperRecord record)
    {
        paper.Revision = revision;
        paper.Identifiers.AddRange(record.Identifiers
            .Except(paper.Identifiers.Select(known => new IdentifierRecord(known.Scheme, known.Value)))
            .Select(known => new Identifier { PaperKey = paper.Key, Scheme = known.Scheme, Value = known.Value }));
    }

    /// <summary>Parts are replaced whole, except the identifiers that may be another record's.</summary>
    private static void Clear(Paper paper)
    {
        paper.Categories.Clear();
        paper.Authorships.Clear();
        paper.Affiliations.Clear();
        paper.Links.Clear();
        if (paper.Sources.Count <= 1)
            paper.Identifiers.Clear();
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

    private void Categorise(Paper paper, PaperRecord record)
    {
        var categories = record.Categories.Select(spelling => names.Categories[spelling]).ToList();
        paper.PrimaryCategory = record.HasPrimaryCategory ? categories.FirstOrDefault() : null;
        paper.PrimaryCategoryKey = paper.PrimaryCategory?.Key;
        paper.Categories.AddRange(categories.DistinctBy(category => category.Key).Select((category, ordinal) => new PaperCategory
        {
            PaperKey = paper.Key,
            Ordinal = ordinal,
            CategoryKey = category.Key,
            Category = category,
        }));
    }

    private void Attribute(Paper paper, PaperRecord record)
    {
        paper.Authorships.AddRange(record.Authors.Select((author, ordinal) => Authorship(paper, author, ordinal)));
        paper.Affiliations.AddRange(record.Affiliations.Select(written => (Written: written, OfPaper: true))
            .Concat(record.Authors.SelectMany(author => author.Affiliations).Select(written => (Written: written, OfPaper: false)))
            .Select(part => (Affiliation: names.Affiliations[part.Written], part.Written, part.OfPaper))
            .DistinctBy(part => part.Affiliation.Key)
            .Select((part, ordinal) => new PaperAffiliation
            {
                PaperKey = paper.Key,
                Ordinal = ordinal,
                AffiliationKey = part.Affiliation.Key,
                Affiliation = part.Affiliation,
                NameAsWritten = part.Written,
                IsOfPaper = part.OfPaper,
            }));
    }

    private Authorship Authorship(Paper paper, AuthorRecord author, int ordinal)
    {
        var person = names.Authors[author.Name];
        var authorship = new Authorship
        {
            PaperKey = paper.Key,
            Ordinal = ordinal,
            AuthorKey = person.Key,
            Author = person,
            NameAsWritten = author.Name,
            Position = author.Position,
        };
        authorship.Affiliations.AddRange(author.Affiliations.Select(written => (Affiliation: names.Affiliations[written], Written: written))
            .DistinctBy(part => part.Affiliation.Key)
            .Select((part, place) => new AuthorshipAffiliation
            {
                PaperKey = paper.Key,
                AuthorshipOrdinal = ordinal,
                Ordinal = place,
                AffiliationKey = part.Affiliation.Key,
                Affiliation = part.Affiliation,
                NameAsWritten = part.Written,
            }));
        return authorship;
    }
}
