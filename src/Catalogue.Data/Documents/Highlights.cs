using Catalogue.Data.Search;

namespace Catalogue.Data.Documents;

/// <summary>Texts split into segments that say where `q` matches. Joined, they are the original text.</summary>
/// <param name="Title">Title.</param>
/// <param name="Abstract">Abstract; empty if there is none.</param>
/// <param name="Authors">Names of the authors, one entry for each of `authors`.</param>
public sealed record Highlights(
    IReadOnlyList<HighlightSegment> Title, IReadOnlyList<HighlightSegment> Abstract, IReadOnlyList<IReadOnlyList<HighlightSegment>> Authors)
{
    public static PaperItem On(PaperItem paper, Highlighter highlighter) => paper with
    {
        Highlights = new Highlights(
            Segments(highlighter, paper.Title, SearchField.Title),
            Segments(highlighter, paper.Abstract ?? "", SearchField.Abstract),
            [.. paper.Authors.Select(author => Segments(highlighter, author.Name, SearchField.Author))]),
    };

    private static HighlightSegment[] Segments(Highlighter highlighter, string text, SearchField field) =>
        [.. highlighter.Highlight(text, field).Select(segment => new HighlightSegment(segment.Text, segment.Match))];
}

/// <summary>A segment of a text.</summary>
/// <param name="Text">Text of the segment.</param>
/// <param name="Match">The segment is a match.</param>
public sealed record HighlightSegment(string Text, bool Match);
