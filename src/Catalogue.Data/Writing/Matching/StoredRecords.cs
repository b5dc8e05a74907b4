using Catalogue.Data.Model;
using Catalogue.Records;

namespace Catalogue.Data.Writing.Matching;

/// <summary>Converts a stored paper to a record with the same content.</summary>
internal static class StoredRecords
{
    public static PaperRecord Of(Paper paper) => new()
    {
        RecordKey = paper.Id,
        CatalogueId = paper.Id,
        Title = paper.Title,
        Abstract = paper.Abstract,
        Published = paper.Published is { } day ? new PublicationDate(day, paper.PublishedPrecision!.Value) : null,
        PublishedYearInferred = paper.PublishedYearInferred,
        Categories = [.. Primary(paper).Concat(paper.Categories.OrderBy(part => part.Ordinal).Select(part => part.Category!.Id)).Distinct()],
        HasPrimaryCategory = paper.PrimaryCategory is not null || paper.Categories.Count == 0,
        Authors = [.. paper.Authorships.OrderBy(part => part.Ordinal).Select(part => new AuthorRecord(part.NameAsWritten, part.Position)
        {
            Affiliations = [.. part.Affiliations.OrderBy(of => of.Ordinal).Select(of => of.NameAsWritten)],
        })],
        AuthorsTruncated = paper.AuthorsTruncated,
        Affiliations = [.. paper.Affiliations.Where(part => part.IsOfPaper).OrderBy(part => part.Ordinal).Select(part => part.NameAsWritten)],
        HasCode = paper.HasCode ? true : null,
        CodeUrl = paper.CodeUrl,
        Links = [.. paper.Links.OrderBy(link => link.Ordinal).Select(link => link.Url)],
        Identifiers = [.. paper.Identifiers.OrderBy(known => known.Scheme, StringComparer.Ordinal).ThenBy(known => known.Value, StringComparer.Ordinal)
            .Select(known => new IdentifierRecord(known.Scheme, known.Value))],
    };

    private static IEnumerable<string> Primary(Paper paper) => paper.PrimaryCategory is null ? [] : [paper.PrimaryCategory.Id];
}
