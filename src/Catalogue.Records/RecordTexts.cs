namespace Catalogue.Records;

/// <summary>All texts of a record, each with the name of its field.</summary>
public static class RecordTexts
{
    public static IEnumerable<(string Field, string? Text)> Of(PaperRecord paper) =>
    [
        ("key", paper.RecordKey), ("title", paper.Title), ("abstract", paper.Abstract), ("codeUrl", paper.CodeUrl),
        .. paper.Authors.Select(author => ("authors", (string?)author.Name)),
        .. paper.Authors.SelectMany(author => author.Affiliations).Concat(paper.Affiliations).Select(name => ("affiliations", (string?)name)),
        .. paper.Categories.Select(category => ("categories", (string?)category)),
        .. paper.Links.Select(link => ("links", (string?)link)),
        .. paper.Identifiers.SelectMany(known => new[] { ("identifiers", (string?)known.Scheme), ("identifiers", (string?)known.Value) }),
        .. paper.Other.Select(field => (field.Name, (string?)field.Value)),
    ];
}
