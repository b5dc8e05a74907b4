using System.Data;
using System.Data.Common;

namespace Catalogue.Data.Search.Index;

/// <summary>Reads what a query needs of the index.</summary>
internal sealed class IndexReader(DbConnection connection) : IDisposable
{
    // Greater than all that words are made of.
    public const string End = "\U0010FFFF";

    private readonly DbCommand _pages = connection.Statement(
        $"""
        SELECT page.Block, page.Terms FROM SearchBlocks AS block CROSS JOIN SearchPages AS page
        WHERE page.Block = block.Block AND page.Field = @field
            AND page.FirstWord = (
                SELECT FirstWord FROM SearchPages WHERE Block = block.Block AND Field = @field AND FirstWord <= @word
                ORDER BY FirstWord DESC LIMIT 1)
        """,
        ("@field", DbType.Int32), ("@word", DbType.String));

    private readonly DbCommand _page = connection.Statement(
        """
        SELECT Terms FROM SearchPages WHERE Block = @block AND Field = @field AND FirstWord <= @word ORDER BY FirstWord DESC LIMIT 1
        """,
        ("@block", DbType.Int32), ("@field", DbType.Int32), ("@word", DbType.String));

    private readonly DbCommand _pageWithPositions = connection.Statement(
        """
        SELECT Terms, Positions FROM SearchPages WHERE Block = @block AND Field = @field AND FirstWord <= @word
        ORDER BY FirstWord DESC LIMIT 1
        """,
        ("@block", DbType.Int32), ("@field", DbType.Int32), ("@word", DbType.String));

    private readonly DbCommand _pagesOfPrefix = connection.Statement(
        """
        SELECT Terms FROM SearchPages
        WHERE Block = @block AND Field = @field AND FirstWord < @to AND FirstWord >= coalesce(
            (SELECT FirstWord FROM SearchPages WHERE Block = @block AND Field = @field AND FirstWord <= @from ORDER BY FirstWord DESC LIMIT 1), '')
        """,
        ("@block", DbType.Int32), ("@field", DbType.Int32), ("@from", DbType.String), ("@to", DbType.String));

    public BlocksTable Blocks { get; } = new(connection);

    public WordsTable Words { get; } = new(connection);

    public QueryTerm Term(TermField field, string word)
    {
        var term = new QueryTerm(field, word);
        using var reader = _pages.With((int)field, word).ExecuteReader();
        while (reader.Read())
            term.Meet(reader.GetInt32(0), reader.GetFieldValue<byte[]>(1));
        return term;
    }

    /// <param name="block">One that has the term.</param>
    public byte[] Postings(int block, QueryTerm term)
    {
        var page = new PageReader((byte[])_page.With(block, (int)term.Field, term.Word).ExecuteScalar()!);
        page.MoveTo(term.Utf8);
        return page.Postings.ToArray();
    }

    /// <param name="block">One that has the term.</param>
    public ReadOnlySpan<byte> Positions(int block, QueryTerm term)
    {
        using var reader = _pageWithPositions.With(block, (int)term.Field, term.Word).ExecuteReader();
        reader.Read();
        var page = new PageReader(reader.GetFieldValue<byte[]>(0));
        page.MoveTo(term.Utf8);
        return reader.GetFieldValue<byte[]>(1).AsSpan(page.PositionsStart..page.PositionsEnd);
    }

    /// <summary>The pages that hold all words that begin so, and perhaps others.</summary>
    public IEnumerable<byte[]> PagesOfPrefix(int block, TermField field, string prefix)
    {
        using var reader = _pagesOfPrefix.With(block, (int)field, prefix, prefix + End).ExecuteReader();
        while (reader.Read())
            yield return reader.GetFieldValue<byte[]>(0);
    }

    public void Dispose()
    {
        Blocks.Dispose();
        Words.Dispose();
        _pages.Dispose();
        _page.Dispose();
        _pageWithPositions.Dispose();
        _pagesOfPrefix.Dispose();
    }
}
