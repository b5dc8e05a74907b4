using System.Runtime.InteropServices;
using Catalogue.Data.Model;
using Catalogue.Data.Search.Index;

namespace Catalogue.Data.Search;

/// <summary>What the index holds of a paper: its words as written, folded, each with its frequencies and positions.</summary>
public sealed class SearchDocument
{
    private readonly ByteBuffer _positions = new();
    private readonly List<DocumentTerm> _terms = [];

    private SearchDocument(int length) => Length = length;

    /// <summary>How many words title and abstract have.</summary>
    public int Length { get; }

    internal ReadOnlySpan<DocumentTerm> Terms => CollectionsMarshal.AsSpan(_terms);

    internal ReadOnlySpan<byte> Positions(int term) => _positions.Written[(term == 0 ? 0 : _terms[term - 1].PositionsEnd).._terms[term].PositionsEnd];

    public static SearchDocument Of(string title, string? @abstract, IEnumerable<string> authors)
    {
        var text = new WordOccurrences();
        var inTitle = text.Add(title, inTitle: true, 0);
        var inAbstract = text.Add(@abstract ?? "", inTitle: false, 0);
        var names = new WordOccurrences();
        var next = 0;
        foreach (var name in authors)
            next += names.Add(name, inTitle: false, next) + 1;

        var document = new SearchDocument(inTitle + inAbstract);
        document.Add(TermField.Text, text);
        document.Add(TermField.Names, names);
        return document;
    }

    /// <param name="paper">With its authorships.</param>
    public static SearchDocument Of(Paper paper) => Of(
        paper.Title, paper.Abstract, paper.Authorships.OrderBy(authorship => authorship.Ordinal).Select(authorship => authorship.NameAsWritten));

    private void Add(TermField field, WordOccurrences words)
    {
        foreach (var (word, first) in words.First)
            _terms.Add(new DocumentTerm(field, word, words.AppendTo(_positions, first), _positions.Length));
    }
}

/// <summary>A word of a paper.</summary>
internal readonly record struct DocumentTerm(TermField Field, string Word, byte Frequencies, int PositionsEnd);
