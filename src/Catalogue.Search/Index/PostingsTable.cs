using System.Data;
using System.Data.Common;
using System.Text;

namespace Catalogue.Search.Index;

/// <summary>Reads and writes the table of pages for the index writer.</summary>
internal sealed class PostingsTable(DbConnection connection) : IDisposable
{
    private static readonly (string Name, DbType Type)[] _key = [("@block", DbType.Int32), ("@field", DbType.Int32), ("@word", DbType.String)];

    private readonly DbCommand _firstWords = connection.Statement(
        "SELECT FirstWord FROM SearchPages WHERE Block = @block AND Field = @field ORDER BY FirstWord",
        ("@block", DbType.Int32), ("@field", DbType.Int32));

    private readonly DbCommand _read = connection.Statement(
        "SELECT Terms, Positions FROM SearchPages WHERE Block = @block AND Field = @field AND FirstWord = @word", _key);

    private readonly DbCommand _write = connection.Statement(
        """
        INSERT INTO SearchPages (Block, Field, FirstWord, Terms, Positions) VALUES (@block, @field, @word, @terms, @positions)
        ON CONFLICT (Block, Field, FirstWord) DO UPDATE SET Terms = excluded.Terms, Positions = excluded.Positions
        """,
        [.. _key, ("@terms", DbType.Binary), ("@positions", DbType.Binary)]);

    private readonly DbCommand _delete = connection.Statement(
        "DELETE FROM SearchPages WHERE Block = @block AND Field = @field AND FirstWord = @word", _key);

    /// <summary>The first words of the pages of a block and field, in code point order.</summary>
    public List<string> FirstWords(int block, TermField field)
    {
        using var reader = _firstWords.With(block, (int)field).ExecuteReader();
        var words = new List<string>();
        while (reader.Read())
            words.Add(reader.GetString(0));
        return words;
    }

    public Page Read(int block, TermField field, string firstWord)
    {
        using var reader = _read.With(block, (int)field, firstWord).ExecuteReader();
        reader.Read();
        return new Page(Encoding.UTF8.GetBytes(firstWord), reader.GetFieldValue<byte[]>(0), reader.GetFieldValue<byte[]>(1));
    }

    public void Write(int block, TermField field, Page page) =>
        _write.With(block, (int)field, Encoding.UTF8.GetString(page.FirstWord), page.Terms, page.Positions).ExecuteNonQuery();

    public void Delete(int block, TermField field, Page page) =>
        _delete.With(block, (int)field, Encoding.UTF8.GetString(page.FirstWord)).ExecuteNonQuery();

    public void Dispose()
    {
        _firstWords.Dispose();
        _read.Dispose();
        _write.Dispose();
        _delete.Dispose();
    }
}
