using Catalogue.Data.Databases;

namespace Catalogue.Data.Search.Index;

/// <summary>Reads what a query needs of the index.</summary>
internal sealed class IndexReader(Data.Statements statements, SearchBlocks blocks)
{
    // Greater than all that words are made of.
    public const string End = "\U0010FFFF";

    private const string WordsOfStem = "SELECT Word FROM SearchWords WHERE Stem = @0 ORDER BY Word";

    /// <summary>Each page once: words of one stem are mostly next to each other.</summary>
    private const string PagesOfWord = """
        SELECT page.Field, page.Block, page.Terms
        FROM (
            SELECT DISTINCT block.Block AS Block, word.Field AS Field, (
                SELECT FirstWord FROM SearchPages WHERE Block = block.Block AND Field = word.Field AND FirstWord <= word.Word
                ORDER BY FirstWord DESC LIMIT 1) AS FirstWord
            FROM (SELECT 0 AS Field, Word FROM SearchWords WHERE Stem = @0 UNION ALL SELECT 1, @1) AS word
            CROSS JOIN SearchBlocks AS block) AS place
        CROSS JOIN SearchPages AS page
        WHERE page.Block = place.Block AND page.Field = place.Field AND page.FirstWord = place.FirstWord
        """;

    private const string PageOfTerm =
        "SELECT Terms FROM SearchPages WHERE Block = @0 AND Field = @1 AND FirstWord <= @2 ORDER BY FirstWord DESC LIMIT 1";

    private const string PositionsOfTerm =
        "SELECT substr(Positions, @3, @4) FROM SearchPages WHERE Block = @0 AND Field = @1 AND FirstWord <= @2 ORDER BY FirstWord DESC LIMIT 1";

    /// <summary>The page that a word with the prefix can first be in, and those that begin with such a word.</summary>
    private const string PagesOfWordsFromTo = """
        SELECT page.Block, page.Field, page.Terms
        FROM (
            SELECT block.Block AS Block, fields.Field AS Field, (
                SELECT FirstWord FROM SearchPages WHERE Block = block.Block AND Field = fields.Field AND FirstWord <= @0
                ORDER BY FirstWord DESC LIMIT 1) AS FirstWord
            FROM SearchBlocks AS block CROSS JOIN (SELECT 0 AS Field UNION ALL SELECT 1) AS fields
            WHERE block.Block BETWEEN @2 AND @3) AS place
        CROSS JOIN SearchPages AS page
        WHERE page.Block = place.Block AND page.Field = place.Field AND page.FirstWord = place.FirstWord
        UNION ALL
        SELECT page.Block, page.Field, page.Terms
        FROM SearchBlocks AS block CROSS JOIN (SELECT 0 AS Field UNION ALL SELECT 1) AS fields CROSS JOIN SearchPages AS page
        WHERE block.Block BETWEEN @2 AND @3 AND page.Block = block.Block AND page.Field = fields.Field
            AND page.FirstWord > @0 AND page.FirstWord < @1
        """;

    private const string PagesInOrderOfBlocks = PagesOfWordsFromTo + " ORDER BY 1";

    public SearchBlocks Blocks => blocks;

    /// <summary>The blocks that are better asked for together: all of them where the database is another program.</summary>
    public IEnumerable<(int First, int Last)> Ranges => statements.IsRemote
        ? [(blocks.Numbers[0], blocks.Numbers[^1])]
        : blocks.Numbers.Select(block => (block, block));

    /// <summary>What the index holds of a word: of those that have its stem in titles and abstracts, and of itself in names.</summary>
    public WordTerms Terms(string word)
    {
        var stem = Analyser.Stem(word);
        var terms = new WordTerms([.. Words(stem).Select(form => new QueryTerm(TermField.Text, form))], new QueryTerm(TermField.Names, word));
        using var rows = statements.Query(PagesOfWord, stem, word);
        while (rows.Read())
        {
            var block = rows.GetInt32(1);
            var page = rows.GetBytes(2);
            foreach (var term in rows.GetInt32(0) == (int)TermField.Text ? terms.Forms : [terms.Name])
                term.Meet(block, page, keepsAll: statements.IsRemote);
        }

        return terms;
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
    public Rows Positions(int block, QueryTerm term)
    {
        var (start, end) = term.PositionsIn(block);
        return statements.Query(PositionsOfTerm, block, (int)term.Field, term.Word, start + 1, end - start);
    }

    /// <summary>The pages that hold all words that begin so, and perhaps others: the block, in order, the field, and the terms.</summary>
    public Rows PagesOfPrefix(string prefix, int firstBlock, int lastBlock) =>
        statements.Query(firstBlock == lastBlock ? PagesOfWordsFromTo : PagesInOrderOfBlocks, prefix, prefix + End, firstBlock, lastBlock);

    private List<string> Words(string stem)
    {
        using var rows = statements.Query(WordsOfStem, stem);
        var words = new List<string>();
        while (rows.Read())
            words.Add(rows.GetString(0));
        return words;
    }
}
