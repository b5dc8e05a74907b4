using System.Text.Json;
using Catalogue.Data.Model;
using Catalogue.Records;

namespace Catalogue.Data.Documents;

/// <summary>Builds the document of a paper: its JSON as every response shows it. It is serialised once, on write; responses copy it.</summary>
public static class PaperDocuments
{
    /// <param name="paper">The paper with all parts, and with its authors, affiliations, categories and sources loaded.</param>
    public static byte[] Of(Paper paper) => JsonSerializer.SerializeToUtf8Bytes(ItemOf(paper), WireJson.Options);

    private static PaperItem ItemOf(Paper paper) => new()
    {
        Id = paper.Id,
        Title = paper.Title,
        Abstract = paper.Abstract,
        Published = paper.Published is { } day ? new PublicationDate(day, paper.PublishedPrecision!.Value).ToString() : null,
        PublishedYearInferred = paper.PublishedYearInferred,
        Category = paper.PrimaryCategory is { } primary ? ItemOf(primary) : null,
        Categories = [.. paper.Categories.OrderBy(part => part.Ordinal).Select(part => ItemOf(part.Category!))],
        Authors = [.. paper.Authorships.OrderBy(authorship => authorship.Ordinal).Select(ItemOf)],
        AuthorsTruncated = paper.AuthorsTruncated,
        Affiliations = [.. paper.Affiliations.OrderBy(part => part.Ordinal)
            .Select(part => ItemOf(part.Affiliation!))],
        HasCode = paper.HasCode,
        CodeUrl = paper.CodeUrl,
        Links = [.. paper.Links.OrderBy(link => link.Ordinal).Select(link => link.Url)],
        Identifiers = [.. paper.Identifiers.OrderBy(known => known.Scheme, StringComparer.Ordinal).ThenBy(known => known.Value, StringComparer.Ordinal)
            .Select(known => new PaperIdentifier(known.Scheme, known.Value))],
        Sources = [.. paper.Sources.OrderBy(part => part.SourceKey).ThenBy(part => part.RecordKey, StringComparer.Ordinal)
            .Select(part => new PaperSource(part.Source!.Kind, part.Source.Name, part.Retrieved, part.RecordKey))],
    };

    private static PaperAuthor ItemOf(Authorship authorship) => new(authorship.Author!.Id, authorship.NameAsWritten, authorship.Position)
    {
        Affiliations = authorship.Affiliations.Count == 0
            ? null
            : [.. authorship.Affiliations.OrderBy(part => part.Ordinal).Select(part => ItemOf(part.Affiliation!))],
    };

    private static PaperAffiliation ItemOf(Affiliation affiliation) => new(affiliation.Id, affiliation.Name);

    private static PaperCategory ItemOf(Category category) => new(category.Code, category.Id, category.Name);
}
