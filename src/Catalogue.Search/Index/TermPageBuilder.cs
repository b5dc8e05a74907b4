namespace Catalogue.Search.Index;

/// <summary>
/// Builds pages of terms as <see cref="TermPageReader"/> reads them, of about 4 KiB each. A term with larger postings has a page of its own.
/// </summary>
internal sealed class TermPageBuilder
{
    private const int FullSize = 4096;

    private readonly ByteBuffer _terms = new();
    private readonly ByteBuffer _positions = new();
    private byte[] _firstWord = [];

    public List<Page> Pages { get; } = [];

    public void Clear()
    {
        Pages.Clear();
        _terms.Clear();
        _positions.Clear();
    }

    public void Add(ReadOnlySpan<byte> word, int papers, ReadOnlySpan<byte> postings, ReadOnlySpan<byte> positions)
    {
        if (_terms.Length + postings.Length > FullSize)
            Finish();
        if (_terms.Length == 0)
            _firstWord = word.ToArray();
        _terms.Append(word.Length);
        _terms.Append(word);
        _terms.Append(papers);
        _terms.Append(positions.Length);
        _terms.Append(postings.Length);
        _terms.Append(postings);
        _positions.Append(positions);
    }

    public void Finish()
    {
        if (_terms.Length == 0)
            return;

        Pages.Add(new Page(_firstWord, _terms.Written.ToArray(), _positions.Written.ToArray()));
        _terms.Clear();
        _positions.Clear();
    }
}

/// <summary>A row of the index: consecutive terms of one field and block.</summary>
/// <param name="FirstWord">The first word of the page, in UTF-8. It is part of the key of the row.</param>
/// <param name="Terms">The terms, as <see cref="TermPageReader"/> reads them.</param>
/// <param name="Positions">The positions of all terms, one after another, each as <see cref="PositionsReader"/> reads them.</param>
internal sealed record Page(byte[] FirstWord, byte[] Terms, byte[] Positions)
{
    public static Page Empty { get; } = new([], [], []);

    public bool IsSame(Page other) => Terms.AsSpan().SequenceEqual(other.Terms) && Positions.AsSpan().SequenceEqual(other.Positions);
}
