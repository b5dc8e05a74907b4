namespace Catalogue.Search.Index;

/// <summary>What the index holds of a paper: its words as written, folded, each with its frequencies and positions.</summary>
public sealed class SearchDocument
{
    private readonly DocumentTerm[] _terms;
    private readonly byte[] _positions;

    internal SearchDocument(DocumentTerm[] terms, byte[] positions, int length) => (_terms, _positions, Length) = (terms, positions, length);

    /// <summary>How many words title and abstract have.</summary>
    public int Length { get; }

    internal ReadOnlySpan<DocumentTerm> Terms => _terms;

    /// <summary>The positions of one term after another, each as <see cref="PositionsReader"/> reads them.</summary>
    internal ReadOnlySpan<byte> AllPositions => _positions;

    /// <summary>Of one paper; for many, keep a <see cref="DocumentAnalyser"/>.</summary>
    public static SearchDocument Of(string title, string? @abstract, IEnumerable<string> authors) =>
        new DocumentAnalyser().Analyse(title, @abstract, authors);
}

/// <summary>A word of a paper.</summary>
internal readonly record struct DocumentTerm(TermField Field, string Word, byte Frequencies, int PositionsEnd);
