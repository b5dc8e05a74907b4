namespace Catalogue.Search.Index;

/// <summary>The indexed words of a paper: folded, not stemmed, each with its frequencies and positions.</summary>
public sealed class SearchDocument
{
    private readonly DocumentTerm[] _terms;
    private readonly byte[] _positions;

    internal SearchDocument(DocumentTerm[] terms, byte[] positions, int length) => (_terms, _positions, Length) = (terms, positions, length);

    /// <summary>The number of words in title and abstract.</summary>
    public int Length { get; }

    internal ReadOnlySpan<DocumentTerm> Terms => _terms;

    /// <summary>The positions of all terms, one after another, each as <see cref="PositionsReader"/> reads them.</summary>
    internal ReadOnlySpan<byte> AllPositions => _positions;

    /// <summary>The document of one paper. For many papers, reuse a <see cref="DocumentAnalyser"/>.</summary>
    public static SearchDocument Of(string title, string? @abstract, IEnumerable<string> authors) =>
        new DocumentAnalyser().Analyse(title, @abstract, authors);
}

/// <summary>A distinct word in one field of a paper. Its positions begin where those of the term before end.</summary>
internal readonly record struct DocumentTerm(TermField Field, string Word, byte Frequencies, int PositionsEnd);
