using System.Data;
using System.Data.Common;

namespace Catalogue.Data.Search.Index;

/// <summary>Reads what a query needs of the index.</summary>
internal sealed class IndexReader(DbConnection connection) : IDisposable
{
    // Greater than all that words are made of.
    private const string End = "\U0010FFFF";

    private static readonly (string Name, DbType Type)[] _word = [("@field", DbType.Int32), ("@word", DbType.String)];

    private static readonly (string Name, DbType Type)[] _range = [("@field", DbType.Int32), ("@from", DbType.String), ("@to", DbType.String)];

    private readonly DbCommand _papers = connection.Statement(
        """
        SELECT posting.Block, posting.Papers FROM SearchBlocks AS block CROSS JOIN SearchPostings AS posting
        WHERE posting.Block = block.Block AND posting.Field = @field AND posting.Word = @word
        """,
        _word);

    private readonly DbCommand _papersOfPrefix = connection.Statement(
        """
        SELECT posting.Block, sum(posting.Papers) FROM SearchBlocks AS block CROSS JOIN SearchPostings AS posting
        WHERE posting.Block = block.Block AND posting.Field = @field AND posting.Word >= @from AND posting.Word < @to GROUP BY posting.Block
        """,
        _range);

    private readonly DbCommand _postings = connection.Statement(
        "SELECT Postings FROM SearchPostings WHERE Field = @field AND Word = @word AND Block = @block", [.. _word, ("@block", DbType.Int32)]);

    private readonly DbCommand _postingsOfPrefix = connection.Statement(
        "SELECT Postings FROM SearchPostings WHERE Field = @field AND Word >= @from AND Word < @to AND Block = @block",
        [.. _range, ("@block", DbType.Int32)]);

    private readonly DbCommand _positions = connection.Statement(
        "SELECT Positions FROM SearchPostings WHERE Field = @field AND Word = @word AND Block = @block", [.. _word, ("@block", DbType.Int32)]);

    public BlocksTable Blocks { get; } = new(connection);

    public WordsTable Words { get; } = new(connection);

    public QueryTerm Term(TermField field, string word) => new(field, word, Papers(_papers.With((int)field, word)));

    /// <summary>For each block, the sum of the papers of the words that begin so.</summary>
    public Dictionary<int, int> PapersOfPrefix(TermField field, string prefix) => Papers(_papersOfPrefix.With((int)field, prefix, prefix + End));

    public byte[] Postings(int block, TermField field, string word) => (byte[])_postings.With((int)field, word, block).ExecuteScalar()!;

    public List<byte[]> PostingsOfPrefix(int block, TermField field, string prefix)
    {
        using var reader = _postingsOfPrefix.With((int)field, prefix, prefix + End, block).ExecuteReader();
        var postings = new List<byte[]>();
        while (reader.Read())
            postings.Add(reader.GetFieldValue<byte[]>(0));
        return postings;
    }

    public byte[] Positions(int block, QueryTerm term) => (byte[])_positions.With((int)term.Field, term.Word, block).ExecuteScalar()!;

    public void Dispose()
    {
        Blocks.Dispose();
        Words.Dispose();
        _papers.Dispose();
        _papersOfPrefix.Dispose();
        _postings.Dispose();
        _postingsOfPrefix.Dispose();
        _positions.Dispose();
    }

    private static Dictionary<int, int> Papers(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var papers = new Dictionary<int, int>();
        while (reader.Read())
            papers.Add(reader.GetInt32(0), reader.GetInt32(1));
        return papers;
    }
}
