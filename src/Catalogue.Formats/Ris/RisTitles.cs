using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Ris;

/// <summary>Finds a record's title; what else could have been it is kept.</summary>
internal static class RisTitles
{
    private static readonly string[] ByRank = ["TI", "T1", "CT", "BT"];

    private static readonly string[] Books = ["BOOK", "EBOOK", "EDBOOK", "UNPB", "WHOLE"];

    public static bool IsOne(string tag) => ByRank.Contains(tag);

    /// <summary>The title in one line, or an empty text. <c>BT</c> is the title of a book, but of a chapter's book where the record is a chapter.</summary>
    public static string Read(IReadOnlyList<RisField> titles, string? type, RecordBuilder builder)
    {
        var isBook = Books.Contains(type?.ToUpperInvariant());
        var read = titles.Select(field => (Field: field, Title: Markup.OneLine(field.Value))).ToList();
        var title = read.Where(title => title.Title.Length > 0 && (title.Field.Tag != "BT" || isBook))
            .OrderBy(title => Array.IndexOf(ByRank, title.Field.Tag)).Select(title => title.Title).FirstOrDefault() ?? "";
        foreach (var (field, _) in read.Where(other => other.Title != title))
            builder.Keep(field.Written, field.Value);
        return title;
    }
}
