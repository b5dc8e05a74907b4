using Catalogue.Data.Search;

namespace Catalogue.Data.Documents;

/// <summary>Where the words of `q` are: the texts in segments that concatenate to the original. Never markup.</summary>
/// <param name="Title">The title.</param>
/// <param name="Abstract">The abstract; empty when there is none.</param>
/// <param name="Authors">The authors' names, one entry for each of `authors`.</param>
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

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece, exactly as it is in the text.</param>
/// <param name="Match">It is what was searched for.</param>
public sealed record HighlightSegment(string Text, bool Match);
