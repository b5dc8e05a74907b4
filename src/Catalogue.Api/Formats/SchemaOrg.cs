using System.Text.Json;
using Catalogue.Api.Links;
using Catalogue.Data.Documents;

namespace Catalogue.Api.Formats;

/// <summary>
/// Scholarly articles in the vocabulary of schema.org, as JSON-LD 1.1. Addresses are relative to that of the document; authors are a list,
/// because values without one have no order.
/// </summary>
internal static class SchemaOrg
{
    public const string Head = """{"@context":{"@vocab":"https://schema.org/"},"@graph":[""";

    public static void Write(TextWriter text, PaperItem paper) => text.Write(JsonSerializer.Serialize(ArticleOf(paper), PlainJson.Options));

    private static SchemaOrgArticle ArticleOf(PaperItem paper) => new()
    {
        Id = CatalogueUrl.Item(CatalogueUrl.Papers, paper.Id),
        Name = paper.Title,
        Abstract = paper.Abstract,
        DatePublished = paper.Published,
        Author = Persons(PaperReferences.Positioned(paper)) is { Count: > 0 } authors ? new SchemaOrgList(authors) : null,
        Contributor = Persons(paper.Authors.Where(author => author.Position is null)) is { Count: > 0 } others ? others : null,
        Keywords = Some(paper.Categories, category => category.Id),
        SourceOrganization = Some(paper.Affiliations, affiliation => new SchemaOrgNamed("Organization", $"/affiliations/{affiliation.Id}", affiliation.Name)),
        Identifier = Some(paper.Identifiers, identifier => new SchemaOrgIdentifier(identifier.Scheme, identifier.Value)),
        SameAs = paper.Identifiers.Select(PaperReferences.UrlOf).OfType<string>().Select(url => new SchemaOrgReference(url)).ToList() is { Count: > 0 } urls ? urls : null,
        HasPart = paper.CodeUrl is { } code ? new SchemaOrgCode(code) : null,
    };

    private static List<SchemaOrgNamed> Persons(IEnumerable<PaperAuthor> authors) =>
        [.. authors.Select(author => new SchemaOrgNamed("Person", $"/authors/{author.Id}", author.Name))];

    private static IReadOnlyList<TOut>? Some<TIn, TOut>(IReadOnlyList<TIn> values, Func<TIn, TOut> of) =>
        values.Count > 0 ? [.. values.Select(of)] : null;
}
