using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;

namespace Catalogue.Formats.Ris;

/// <summary>Finds the title of a record. Other candidates are kept verbatim.</summary>
internal static class RisTitles
{
    private static readonly string[] ByRank = ["TI", "T1", "CT", "BT"];

    private static readonly string[] Books = ["BOOK", "EBOOK", "EDBOOK", "UNPB", "WHOLE"];

    public static bool IsOne(string tag) => ByRank.Contains(tag);

    /// <summary>The title on one line; empty if there is none. <c>BT</c> is the title only if the record is a book: for a chapter it names the book.</summary>
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
