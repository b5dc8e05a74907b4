using Catalogue.Search.Analysis;

namespace Catalogue.Search.Index;

/// <summary>Reads what a query needs of the stored index.</summary>
public abstract class IndexReader(SearchBlocks blocks)
{
    /// <summary>Greater than all that words are made of.</summary>
    public const string End = "\U0010FFFF";

    /// <summary>What is decoded, and not only searched for one word, takes about so many times as long.</summary>
    internal const long Costly = 4;

    public SearchBlocks Blocks => blocks;

    /// <summary>What may be done for the request.</summary>
    public abstract WorkBudget Work { get; }

    /// <summary>The blocks that are read together: one at a time, or all of them where each question is a round trip.</summary>
    internal IEnumerable<(int First, int Last)> Ranges => IsRemote
        ? [(blocks.Numbers[0], blocks.Numbers[^1])]
        : blocks.Numbers.Select(block => (block, block));

    /// <summary>Whether each question is a round trip to a server.</summary>
    protected abstract bool IsRemote { get; }

    /// <summary>The forms of a word in titles and abstracts (all words with its stem), and the word itself in names.</summary>
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

    /// <param name="block">One that has the term.</param>
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

    /// <param name="block">One that has the term.</param>
    internal byte[] Positions(int block, QueryTerm term)
    {
        var (start, end) = term.PositionsIn(block);
        Work.Spend(Costly * (end - start));
        return Positions(block, (int)term.Field, term.Word, start, end - start);
    }

    /// <summary>The words of titles and abstracts that have a stem, in order.</summary>
    protected abstract IReadOnlyList<string> WordsOf(string stem);

    /// <summary>Reads the pages that hold the words of a stem in titles and abstracts, and a word in names. Each page once.</summary>
    protected abstract void ReadPages(string stem, string name, PageAction read);

    /// <summary>Reads the page that holds a word.</summary>
    protected abstract void ReadPage(int block, int field, string word, PageAction read);

    /// <summary>Part of the positions of the page that holds a word.</summary>
    protected abstract byte[] Positions(int block, int field, string word, int start, int length);

    /// <summary>Reads the pages that hold all words with a prefix, and perhaps others, in the order of their blocks.</summary>
    protected internal abstract void ReadPages(string prefix, int firstBlock, int lastBlock, PageAction read);
}

/// <summary>Takes a page of terms; the bytes are gone when it returns.</summary>
public delegate void PageAction(int block, int field, ReadOnlySpan<byte> terms);
