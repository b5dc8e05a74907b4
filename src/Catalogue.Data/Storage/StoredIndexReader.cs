using Catalogue.Search;
using Catalogue.Search.Index;

namespace Catalogue.Data.Storage;

/// <summary>Reads the search index from the tables that <see cref="SearchIndexWriter"/> writes.</summary>
public sealed class StoredIndexReader(PreparedStatements statements, SearchBlocks blocks) : IndexReader(blocks)
{
    private const string AllBlocks = "SELECT Block, Papers, Words, Lengths FROM SearchBlocks ORDER BY Block";

    private const string WordsOfStem = "SELECT Word FROM SearchWords WHERE Stem = @0 ORDER BY Word";

    /// <summary>The pages of all words of a stem, each page once (DISTINCT): words of one stem are mostly adjacent, on one page.</summary>
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

    /// <summary>For each block and field: the page where words with the prefix can begin, and the following pages whose first word has the prefix.</summary>
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

    public static SearchBlocks ReadBlocks(PreparedStatements statements)
    {
        var blocks = new SearchBlocks();
        using var rows = statements.Query(AllBlocks);
        while (rows.Read())
            blocks.Add(rows.GetInt32(0), rows.GetInt32(1), rows.GetDouble(2), rows.TakeBytes(3));
        return blocks;
    }

    public override WorkBudget Work => statements.Work;

    protected override bool IsRemote => statements.IsRemote;

    protected override IReadOnlyList<string> WordsOf(string stem)
    {
        using var rows = statements.Query(WordsOfStem, stem);
        var words = new List<string>();
        while (rows.Read())
            words.Add(rows.GetString(0));
        return words;
    }

    protected override void ReadPages(string stem, string name, PageAction read)
    {
        using var rows = statements.Query(PagesOfWord, stem, name);
        while (rows.Read())
            read(rows.GetInt32(1), rows.GetInt32(0), rows.GetBytes(2));
    }

    protected override void ReadPage(int block, int field, string word, PageAction read)
    {
        using var rows = statements.Query(PageOfTerm, block, field, word);
        rows.Read();
        read(block, field, rows.GetBytes(0));
    }

    protected override byte[] Positions(int block, int field, string word, int start, int length)
    {
        using var rows = statements.Query(PositionsOfTerm, block, field, word, start + 1, length);
        rows.Read();
        return rows.TakeBytes(0);
    }

    protected override void ReadPages(string prefix, int firstBlock, int lastBlock, PageAction read)
    {
        using var rows = statements.Query(firstBlock == lastBlock ? PagesOfWordsFromTo : PagesInOrderOfBlocks, prefix, prefix + End, firstBlock, lastBlock);
        while (rows.Read())
            read(rows.GetInt32(0), rows.GetInt32(1), rows.GetBytes(2));
    }
}
