using Catalogue.Search.Analysis;

namespace Catalogue.Search.Index;

/// <summary>Reads the stored index at one revision.</summary>
public abstract class IndexReader(SearchBlocks blocks)
{
    /// <summary>
    /// Sorts after every word: the highest code point, which no word contains. A prefix followed by it is the upper bound of the prefix range.
    /// </summary>
    public const string End = "\U0010FFFF";

    /// <summary>Decoding a byte takes about this many times as long as skipping it in search of a word.</summary>
    internal const long Costly = 4;

    public SearchBlocks Blocks => blocks;

    /// <summary>The work budget of the request.</summary>
    public abstract WorkBudget Work { get; }

    /// <summary>Ranges of blocks to read with one query: one block each, or all blocks if every query is a round trip.</summary>
    internal IEnumerable<(int First, int Last)> Ranges => IsRemote
        ? [(blocks.Numbers[0], blocks.Numbers[^1])]
        : blocks.Numbers.Select(block => (block, block));

    /// <summary>Whether each query is a round trip to a database server.</summary>
    protected abstract bool IsRemote { get; }

    /// <summary>
    /// The query terms of a word: all words with its stem in titles and abstracts, and the word itself in names. Reads the pages of all blocks
    /// with one query.
    /// </summary>
    internal WordTerms Terms(string word)
    {
        var stem = Analyser.Stem(word);
        var terms = new WordTerms([.. WordsOf(stem).Select(form => new QueryTerm(TermField.Text, form))], new QueryTerm(TermField.Names, word));
        ReadPages(stem, word, (block, field, page) =>
        {
            Work.Spend(page.Length);
            foreach (var term in field == (int)TermField.Text ? terms.Forms : [terms.Name])
                term.Meet(block, page, keepsAll: IsRemote);
        });
        return terms;
    }

    /// <param name="block">A block that has the term.</param>
    internal byte[] Postings(int block, QueryTerm term)
    {
        byte[]? postings = null;
        ReadPage(block, (int)term.Field, term.Word, (_, _, terms) =>
        {
            Work.Spend(terms.Length);
            var page = new TermPageReader(terms);
            page.MoveTo(term.Utf8);
            postings = page.Postings.ToArray();
        });
        return postings!;
    }

    /// <param name="block">A block that has the term.</param>
    internal byte[] Positions(int block, QueryTerm term)
    {
        var (start, end) = term.PositionsIn(block);
        Work.Spend(Costly * (end - start));
        return Positions(block, (int)term.Field, term.Word, start, end - start);
    }

    /// <summary>All words of titles and abstracts that have a stem, sorted.</summary>
    protected abstract IReadOnlyList<string> WordsOf(string stem);

    /// <summary>
    /// Reads, in all blocks, the pages where the words of a stem (titles and abstracts) and a word (names) belong. Each page is read once, in any
    /// order.
    /// </summary>
    protected abstract void ReadPages(string stem, string name, PageAction read);

    /// <summary>Reads the page of a block where a word belongs.</summary>
    protected abstract void ReadPage(int block, int field, string word, PageAction read);

    /// <summary>A slice of the positions of the page where a word belongs: <paramref name="length"/> bytes from <paramref name="start"/>.</summary>
    protected abstract byte[] Positions(int block, int field, string word, int start, int length);

    /// <summary>Reads the pages with all words that begin with a prefix, ordered by block. The pages may have other words, too.</summary>
    protected internal abstract void ReadPages(string prefix, int firstBlock, int lastBlock, PageAction read);
}

/// <summary>Receives a page of terms. The bytes are valid only during the call.</summary>
public delegate void PageAction(int block, int field, ReadOnlySpan<byte> terms);
