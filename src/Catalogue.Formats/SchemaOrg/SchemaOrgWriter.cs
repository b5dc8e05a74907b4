using System.Text.Json;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Formats.SchemaOrg;

/// <summary>
/// Writes scholarly articles in the vocabulary of schema.org, as JSON-LD 1.1. URLs are absolute, so that a saved document keeps working.
/// The context declares authors as a list, because JSON-LD values otherwise have no order. Persons have no <c>@id</c>, because a name is
/// only a name as written on one paper.
/// </summary>
internal static class SchemaOrgWriter
{
    public const string Head = """{"@context":{"@vocab":"https://schema.org/","author":{"@container":"@list"},"url":{"@type":"@id"}},"@graph":[""";

    public static void Write(TextWriter text, PaperItem paper, ServiceAddress address) =>
        text.Write(JsonSerializer.Serialize(ArticleOf(paper, address), PlainJson.Options));

    private static SchemaOrgArticle ArticleOf(PaperItem paper, ServiceAddress address) => new()
    {
        Id = address.Absolute(CatalogueUrl.Item(CatalogueUrl.Papers, paper.Id)),
        Name = paper.Title,
        Abstract = paper.Abstract,
        DatePublished = paper.Published,
        Author = Some(PaperReferences.Positioned(paper), author => PersonOf(author, address)),
        Contributor = Some(PaperReferences.Unpositioned(paper), author => PersonOf(author, address)),
        Keywords = Some(paper.Categories, category => category.Id),
        SourceOrganization = Some(paper.Affiliations, affiliation => OrganizationOf(affiliation, address)),
        Identifier = Some(paper.Identifiers, identifier => new SchemaOrgIdentifier(identifier.Scheme, identifier.Value)),
        SameAs = Some(PaperReferences.UrlsOf(paper), url => new SchemaOrgReference(url)),
        HasPart = paper.CodeUrl is { } code ? new SchemaOrgCode(code) : null,
    };

    private static SchemaOrgPerson PersonOf(PaperAuthor author, ServiceAddress address) => new(
        author.Name,
        address.Absolute(CatalogueUrl.Item("/authors", author.Id)),
        Some(author.Affiliations ?? [], affiliation => OrganizationOf(affiliation, address)));

    private static SchemaOrgOrganization OrganizationOf(PaperAffiliation affiliation, ServiceAddress address) =>
        new(affiliation.Name, address.Absolute(CatalogueUrl.Item("/affiliations", affiliation.Id)));

    /// <summary>Null instead of an empty list, so that the property is omitted.</summary>
    private static List<TOut>? Some<TIn, TOut>(IEnumerable<TIn> values, Func<TIn, TOut> of) =>
        values.Select(of).ToList() is { Count: > 0 } some ? some : null;
}
