using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Formats.BibTex;

/// <summary>Turns an entry into a paper.</summary>
internal static class BibTexPaper
{
    /// <summary>Fields that name a parent entry, whose fields BibTeX would inherit.</summary>
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
        return new ReadPaper(Paper(entry, title)) { Notes = fields.Notes };
    }

    private static PaperRecord Paper(BibTexEntry entry, string title)
    {
        var fields = entry.Fields;
        var note = OwnNote.Take(fields);
        var authors = BibTexAuthors.Take(fields);
        var published = BibTexDate.Take(fields);
        var addresses = BibTexAddresses.Take(fields);
        var identifiers = BibTexIdentifiers.Take(fields).Concat(addresses.Identifiers).Distinct().ToList();
        var subjects = BibTexSubjects.Take(fields);
        var summary = fields.Take("abstract") is { } text ? BibTexText.Paragraphs(text) : "";
        var paper = new PaperRecord
        {
            RecordKey = entry.Key ?? "",
            Line = entry.Line,
            Title = title,
            Abstract = summary.Length > 0 ? summary : null,
            Published = published,
            PublishedYearInferred = note.IsYearInferred && published is not null,
            Categories = subjects.Categories,
            HasPrimaryCategory = subjects.HasPrimary,
            Authors = [.. authors.Authors, .. note.Authors],
            AuthorsTruncated = authors.IsTruncated || note.IsListCut,
            Affiliations = BibTexAffiliations.Take(fields),
            HasCode = addresses.Code is null ? null : true,
            CodeUrl = addresses.Code,
            Links = addresses.Links,
            Identifiers = identifiers,
            Other = [new OtherField("type", entry.Type), .. fields.Left],
        };
        return entry.Key is null ? paper with { RecordKey = RecordKeys.Of(paper) } : paper;
    }
}
