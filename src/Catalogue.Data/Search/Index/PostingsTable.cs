using System.Data;
using System.Data.Common;

namespace Catalogue.Data.Search.Index;

/// <summary>The rows of postings: one for each block, field and word.</summary>
internal sealed class PostingsTable(DbConnection connection) : IDisposable
{
    private const string Row = "Block = @block AND Field = @field AND Word = @word";

    private static readonly (string Name, DbType Type)[] _row = [("@block", DbType.Int32), ("@field", DbType.Int32), ("@word", DbType.String)];

    private readonly DbCommand _read = connection.Statement($"SELECT Postings, Positions FROM SearchPostings WHERE {Row}", _row);

    private readonly DbCommand _insert = connection.Statement(
        "INSERT INTO SearchPostings (Block, Field, Word, Papers, Postings, Positions) VALUES (@block, @field, @word, @papers, @postings, @positions)",
        [.. _row, .. Content()]);

    private readonly DbCommand _update = connection.Statement(
        $"UPDATE SearchPostings SET Papers = @papers, Postings = @postings, Positions = @positions WHERE {Row}", [.. _row, .. Content()]);

    private readonly DbCommand _delete = connection.Statement($"DELETE FROM SearchPostings WHERE {Row}", _row);

    public (byte[] Postings, byte[] Positions)? Read(int block, TermField field, string word)
    {
        using var reader = _read.With(block, (int)field, word).ExecuteReader();
        return reader.Read() ? (reader.GetFieldValue<byte[]>(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    public void Insert(int block, TermField field, string word, PostingsBuilder content) =>
        _insert.With(block, (int)field, word, content.Papers, content.Postings.ToArray(), content.Positions.ToArray()).ExecuteNonQuery();

    public void Update(int block, TermField field, string word, PostingsBuilder content) =>
        _update.With(block, (int)field, word, content.Papers, content.Postings.ToArray(), content.Positions.ToArray()).ExecuteNonQuery();

    public void Delete(int block, TermField field, string word) => _delete.With(block, (int)field, word).ExecuteNonQuery();

    public void Dispose()
    {
        _read.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _delete.Dispose();
    }

    private static (string Name, DbType Type)[] Content() =>
        [("@papers", DbType.Int32), ("@postings", DbType.Binary), ("@positions", DbType.Binary)];
}
