using Catalogue.Formats.Reading;
using Catalogue.Text;

namespace Catalogue.Formats.BibTex;

/// <summary>Turns an entry into a paper.</summary>
internal static class BibTexPaper
{
    /// <summary>Fields that name a parent entry. BibTeX would inherit fields from it.</summary>
    private static readonly string[] Parents = ["crossref", "xdata"];

    public static ReadRecord Read(BibTexEntry entry)
    {
        var fields = entry.Fields;
        var title = BibTexText.OneLine(fields.Take("title") ?? "");
        if (title.Length == 0)
            return new RejectedRecord(entry.Line, entry.Key, "title", "the entry has no title");

        foreach (var parent in Parents.Where(parent => fields.Find(parent) is not null))
            fields.Note(parent, $"fields of the parent entry '{Excerpt.Of(fields.Find(parent)!)}' are not inherited; stored verbatim");
        if (BibTexText.OneLine(fields.Find("key") ?? "") == title)
            fields.Take("key");
        return Paper(entry, title);
    }

    private static ReadRecord Paper(BibTexEntry entry, string title)
    {
        var fields = entry.Fields;
        var builder = new RecordBuilder(entry.Line) { Key = entry.Key, Title = title };
        if (builder.TryCatalogueNote("note", BibTexText.OneLine(fields.Find("note") ?? "")))
            fields.Take("note");
        var authors = BibTexAuthors.Take(fields);
        builder.PlacedAuthors(authors.Authors);
        builder.AuthorsTruncated |= authors.IsTruncated;
        builder.Published = BibTexDate.Take(fields);
        var addresses = BibTexAddresses.Take(fields);
        builder.Identify(BibTexIdentifiers.Take(fields).Concat(addresses.Identifiers));
        builder.Link(addresses.Links);
        builder.CodeUrl = addresses.Code;
        var subjects = BibTexSubjects.Take(fields);
        builder.Categorise(subjects.Categories);
        builder.HasPrimaryCategory = subjects.HasPrimary;
        builder.Abstract = fields.Take("abstract") is { } text ? BibTexText.Paragraphs(text) : null;
        builder.Affiliate(BibTexAffiliations.Take(fields));
        builder.Keep("type", entry.Type);
        foreach (var field in fields.Left)
            builder.Keep(field.Name, field.Value);
        builder.Note(fields.Notes);
        return builder.Finish();
    }
}
