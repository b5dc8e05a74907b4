using Catalogue.Data.Model;
using Catalogue.Data.Writing.Names;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Data.Writing;

/// <summary>
/// Replaces the content of a paper by that of a record. The id, the key and the sources of the paper stay. The names in the record must have
/// been prepared with <see cref="NameRegistry"/>.
/// </summary>
internal sealed class PaperAssembler(NameRegistry names, long revision)
{
    public void Apply(Paper paper, PaperRecord record)
    {
        Clear(paper);
        paper.Revision = revision;
        paper.Title = record.Title;
        paper.TitleSortKey = SortKey.Of(record.Title);
        paper.TitleHash = TitleHash.Of(record.Title);
        paper.Abstract = record.Abstract;
        paper.HasCode = record.HasCode == true;
        paper.CodeUrl = record.CodeUrl;
        paper.AuthorsTruncated = record.AuthorsTruncated;
        PaperDates.Set(paper, record.Published, record.PublishedYearInferred);
        Categorise(paper, record);
        Attribute(paper, record);
        paper.Links.AddRange(record.Links.Select((url, ordinal) => new Link { PaperKey = paper.Key, Ordinal = ordinal, Url = url }));
        paper.Identifiers.AddRange(record.Identifiers.Distinct()
            .Select(known => new Identifier { PaperKey = paper.Key, Scheme = known.Scheme, Value = known.Value }));
    }

    private static void Clear(Paper paper)
    {
        paper.Categories.Clear();
        paper.Authorships.Clear();
        paper.Affiliations.Clear();
        paper.Links.Clear();
        paper.Identifiers.Clear();
    }

    private void Categorise(Paper paper, PaperRecord record)
    {
        var categories = record.Categories.Select(spelling => names.Categories[spelling]).ToList();
        paper.PrimaryCategory = record.HasPrimaryCategory ? categories.FirstOrDefault() : null;
        paper.PrimaryCategoryKey = paper.PrimaryCategory?.Key;
        paper.Categories.AddRange(categories.DistinctBy(category => category.Key).Select((category, ordinal) => new CategoryEntry
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
            .Select((part, ordinal) => new AffiliationEntry
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
