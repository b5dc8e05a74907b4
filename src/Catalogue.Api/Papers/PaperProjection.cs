using Catalogue.Data.Documents;
using System.Linq.Expressions;
using Catalogue.Data;
using Catalogue.Data.Model;
using PaperAffiliation = Catalogue.Data.Documents.PaperAffiliation;
using PaperCategory = Catalogue.Data.Documents.PaperCategory;
using PaperSource = Catalogue.Data.Documents.PaperSource;
using Catalogue.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Api.Papers;

/// <summary>Reads papers as they are on the wire, one query for each kind of part.</summary>
internal static class PaperProjection
{
    private static readonly Expression<Func<Paper, Stored>> Projection = paper => new Stored
    {
        Key = paper.Key,
        Published = paper.Published,
        Precision = paper.PublishedPrecision,
        Item = new PaperItem
        {
            Id = paper.Id,
            Title = paper.Title,
            Abstract = paper.Abstract,
            PublishedYearInferred = paper.PublishedYearInferred,
            Category = paper.PrimaryCategory == null
                ? null
                : new PaperCategory(paper.PrimaryCategory.Code, paper.PrimaryCategory.Id, paper.PrimaryCategory.Name),
            Categories = paper.Categories.OrderBy(part => part.Ordinal)
                .Select(part => new PaperCategory(part.Category!.Code, part.Category.Id, part.Category.Name)).ToList(),
            Authors = paper.Authorships.OrderBy(authorship => authorship.Ordinal)
                .Select(authorship => new PaperAuthor(authorship.Author!.Id, authorship.NameAsWritten, authorship.Position)).ToList(),
            AuthorsTruncated = paper.AuthorsTruncated,
            Affiliations = paper.Affiliations.OrderBy(part => part.Ordinal)
                .Select(part => new PaperAffiliation(part.Affiliation!.Id, part.Affiliation.Name)).ToList(),
            HasCode = paper.HasCode,
            CodeUrl = paper.CodeUrl,
            Links = paper.Links.OrderBy(link => link.Ordinal).Select(link => link.Url).ToList(),
            Identifiers = paper.Identifiers.OrderBy(known => known.Scheme).ThenBy(known => known.Value)
                .Select(known => new PaperIdentifier(known.Scheme, known.Value)).ToList(),
            Sources = paper.Sources.OrderBy(part => part.SourceKey).ThenBy(part => part.RecordKey)
                .Select(part => new PaperSource(part.Source!.Kind, part.Source.Name, part.Retrieved, part.RecordKey)).ToList(),
        },
    };

    /// <summary>The papers with these keys, in this order.</summary>
    public static async Task<IReadOnlyList<PaperItem>> ReadAsync(
        CatalogueContext db, IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        var papers = await db.Papers.Where(paper => keys.Contains(paper.Key)).OrderBy(paper => paper.Key)
            .Select(Projection).ToDictionaryAsync(paper => paper.Key, cancellationToken);
        return [.. keys.Select(key => papers[key].Dated())];
    }

    private sealed class Stored
    {
        public int Key { get; init; }

        public DateOnly? Published { get; init; }

        public DatePrecision? Precision { get; init; }

        public required PaperItem Item { get; init; }

        public PaperItem Dated() => Published is { } day
            ? Item with { Published = new PublicationDate(day, Precision!.Value).ToString() }
            : Item;
    }
}
