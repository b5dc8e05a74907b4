using Catalogue.Data.Databases;

namespace Catalogue.Data.Search.Index;

/// <summary>Reads what a query needs of the index.</summary>
internal sealed class IndexReader(Data.Statements statements)
{
    // Greater than all that words are made of.
    public const string End = "\U0010FFFF";

    private const string AllBlocks = "SELECT Block, Papers, Words FROM SearchBlocks ORDER BY Block";

    private const string LengthsOfBlock = "SELECT Lengths FROM SearchBlocks WHERE Block = @0";

    private const string WordsOfStem = "SELECT Word FROM SearchWords WHERE Stem = @0 ORDER BY Word";

    private const string PagesOfTerm = """
        SELECT page.Block, page.Terms FROM SearchBlocks AS block CROSS JOIN SearchPages AS page
        WHERE page.Block = block.Block AND page.Field = @0
            AND page.FirstWord = (
                SELECT FirstWord FROM SearchPages WHERE Block = block.Block AND Field = @0 AND FirstWord <= @1
                ORDER BY FirstWord DESC LIMIT 1)
        """;

    private const string PageOfTerm =
        "SELECT Terms FROM SearchPages WHERE Block = @0 AND Field = @1 AND FirstWord <= @2 ORDER BY FirstWord DESC LIMIT 1";

    private const string PageWithPositions =
        "SELECT Terms, Positions FROM SearchPages WHERE Block = @0 AND Field = @1 AND FirstWord <= @2 ORDER BY FirstWord DESC LIMIT 1";

    private const string PagesFromTo = """
        SELECT Terms FROM SearchPages
        WHERE Block = @0 AND Field = @1 AND FirstWord < @3 AND FirstWord >= coalesce(
            (SELECT FirstWord FROM SearchPages WHERE Block = @0 AND Field = @1 AND FirstWord <= @2 ORDER BY FirstWord DESC LIMIT 1), '')
        """;

    /// <summary>The blocks in order, with how many papers they have, and how long these are together.</summary>
    public List<(int Block, int Papers, double Words)> Blocks()
    {
        using var rows = statements.Query(AllBlocks);
        var blocks = new List<(int Block, int Papers, double Words)>();
        while (rows.Read())
            blocks.Add((rows.GetInt32(0), rows.GetInt32(1), rows.GetDouble(2)));
        return blocks;
    }

    /// <summary>The <see cref="PaperLength"/> of each place in a block that there is, as far as they go.</summary>
    public byte[] Lengths(int block)
    {
        using var rows = statements.Query(LengthsOfBlock, block);
        rows.Read();
        return rows.GetBytes(0).ToArray();
    }

    /// <summary>The words of titles and abstracts that have the stem.</summary>
    public List<string> Forms(string stem)
    {
        using var rows = statements.Query(WordsOfStem, stem);
        var words = new List<string>();
        while (rows.Read())
            words.Add(rows.GetString(0));
        return words;
    }

    public QueryTerm Term(TermField field, string word)
    {
        var term = new QueryTerm(field, word);
        using var rows = statements.Query(PagesOfTerm, (int)field, word);
        while (rows.Read())
            term.Meet(rows.GetInt32(0), rows.GetBytes(1));
        return term;
    }

    /// <param name="block">One that has the term.</param>
    public byte[] Postings(int block, QueryTerm term)
    {
        using var rows = statements.Query(PageOfTerm, block, (int)term.Field, term.Word);
        rows.Read();
        var page = new PageReader(rows.GetBytes(0));
        page.MoveTo(term.Utf8);
        return page.Postings.ToArray();
    }

    /// <param name="block">One that has the term.</param>
    public byte[] Positions(int block, QueryTerm term)
    {
        using var rows = statements.Query(PageWithPositions, block, (int)term.Field, term.Word);
        rows.Read();
        var page = new PageReader(rows.GetBytes(0));
        page.MoveTo(term.Utf8);
        return rows.GetBytes(1)[page.PositionsStart..page.PositionsEnd].ToArray();
    }

    /// <summary>The terms of the pages that hold all words that begin so, and perhaps others.</summary>
    public Rows PagesOfPrefix(int block, TermField field, string prefix) =>
        statements.Query(PagesFromTo, block, (int)field, prefix, prefix + End);
}
