using Catalogue.Records;
using Catalogue.Search.Query;

namespace Catalogue.Data.Documents;

/// <summary>Adds the highlighted matches of a search to a paper.</summary>
public static class HighlightedPaper
{
    public static PaperItem Of(PaperItem paper, Highlighter highlighter) => paper with
    {
        Highlights = new Highlights(
            Segments(highlighter, paper.Title, SearchField.Title),
            Segments(highlighter, paper.Abstract ?? "", SearchField.Abstract),
            [.. paper.Authors.Select(author => Segments(highlighter, author.Name, SearchField.Author))]),
    };

    private static HighlightSegment[] Segments(Highlighter highlighter, string text, SearchField field) =>
        [.. highlighter.Highlight(text, field).Select(segment => new HighlightSegment(segment.Text, segment.Match))];
}
