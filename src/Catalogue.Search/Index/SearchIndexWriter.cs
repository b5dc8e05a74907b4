using System.Data.Common;

namespace Catalogue.Search.Index;

/// <summary>
/// Writes the search index through a connection, in its transaction. Changes are buffered in memory; searches do not find them before
/// <see cref="FlushAsync"/>.
/// </summary>
/// <remarks>
/// Bulk loads are cheapest in ascending order of paper key, with one flush at the end. One thread may add and remove papers while the thread of
/// the connection writes.
/// </remarks>
public sealed class SearchIndexWriter : IDisposable
{
    /// <summary>Maximum number of buffered term changes: about as many as four full blocks have, in 250 MB.</summary>
    private const int MostChanges = 8_000_000;

    private readonly PendingBlocks _pending = new();
    private readonly BlocksTable _blocks;
    private readonly PostingsTable _pages;
    private readonly TermDictionaryWriter _words;

    /// <summary>The block whose rows are built but not written. Rows of a new block are built on another thread.</summary>
    private (PendingBlock Pending, Task<BlockRows> Rows)? _building;

    public SearchIndexWriter(DbConnection connection, TermDictionaryWriter words) =>
        (_blocks, _pages, _words) = (new BlocksTable(connection), new PostingsTable(connection), words);

    /// <summary>Empties the index. Call it before a writer begins.</summary>
    public static void Clear(DbConnection connection)
    {
        using var clear = connection.Statement("DELETE FROM SearchPages; DELETE FROM SearchWords; DELETE FROM SearchBlocks");
        clear.ExecuteNonQuery();
    }

    /// <summary>Adds a paper that is not in the index.</summary>
    public void Add(int paperKey, SearchDocument document) => _pending.Add(paperKey, document);

    /// <summary>Removes a paper that is in the index.</summary>
    /// <param name="paperKey">The key of the paper.</param>
    /// <param name="document">The same document that it was added with.</param>
    public void Remove(int paperKey, SearchDocument document) => _pending.Remove(paperKey, document);

    /// <summary>
    /// Writes the blocks that have become full, and all blocks if the buffer is over its limit. The rows of the last block may be written by a
    /// later call.
    /// </summary>
    public async Task WriteFullAsync()
    {
        if (_pending.Changes > MostChanges)
            await FlushAsync();
        foreach (var block in _pending.NewlyFull())
            await WriteAsync(block);
        if (_building?.Rows.IsCompleted == true)
            await FinishAsync();
    }

    /// <summary>Writes all buffered changes.</summary>
    public async Task FlushAsync()
    {
        foreach (var block in _pending.All())
            await WriteAsync(block);
        await FinishAsync();
    }

    public void Dispose()
    {
        _blocks.Dispose();
        _pages.Dispose();
        _words.Dispose();
    }

    private async Task WriteAsync(int block)
    {
        await FinishAsync();
        if (_pending.Take(block) is not { } pending)
            return;

        var known = _blocks.Lengths(block);
        var builder = new BlockBuilder(block, known, _pages);
        _building = (pending, known is null ? Task.Run(() => builder.Build(pending)) : Task.FromResult(builder.Build(pending)));
    }

    private async Task FinishAsync()
    {
        if (_building is not var (pending, rows))
            return;

        _building = null;
        Write(await rows);
        _pending.Recycle(pending);
    }

    private void Write(BlockRows rows)
    {
        foreach (var (field, page) in rows.Deleted)
            _pages.Delete(rows.Block, field, page);
        foreach (var (field, page) in rows.Written)
            _pages.Write(rows.Block, field, page);
        foreach (var (field, word) in rows.Words)
            _words.Add(field, word);
        _words.Flush();
        _blocks.Write(rows.Block, rows.Lengths);
    }
}
