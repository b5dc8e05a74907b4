using System.Data;
using System.Data.Common;

namespace Catalogue.Search.Index;

/// <summary>Reads and writes the table of blocks for the index writer: the number of papers, their words, and the length of each paper.</summary>
internal sealed class BlocksTable(DbConnection connection) : IDisposable
{
    private readonly DbCommand _read = connection.Statement("SELECT Lengths FROM SearchBlocks WHERE Block = @block", ("@block", DbType.Int32));

    private readonly DbCommand _write = connection.Statement(
        """
        INSERT INTO SearchBlocks (Block, Papers, Words, Lengths) VALUES (@block, @papers, @words, @lengths)
        ON CONFLICT (Block) DO UPDATE SET Papers = excluded.Papers, Words = excluded.Words, Lengths = excluded.Lengths
        """,
        ("@block", DbType.Int32), ("@papers", DbType.Int32), ("@words", DbType.Double), ("@lengths", DbType.Binary));

    private readonly DbCommand _delete = connection.Statement("DELETE FROM SearchBlocks WHERE Block = @block", ("@block", DbType.Int32));

    /// <summary>The <see cref="PaperLength"/> of each place, without trailing empty places; null if the block does not exist.</summary>
    public byte[]? Lengths(int block) => (byte[]?)_read.With(block).ExecuteScalar();

    /// <summary>Inserts or updates a block, or deletes it if it has no papers.</summary>
    public void Write(int block, ReadOnlySpan<byte> lengths)
    {
        var (papers, words) = (0, 0.0);
        foreach (var length in lengths)
        {
            papers += length == PaperLength.None ? 0 : 1;
            words += PaperLength.Words(length);
        }

        if (papers == 0)
            _delete.With(block).ExecuteNonQuery();
        else
            _write.With(block, papers, words, lengths[..(lengths.LastIndexOfAnyExcept(PaperLength.None) + 1)].ToArray()).ExecuteNonQuery();
    }

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
        _delete.Dispose();
    }
}
