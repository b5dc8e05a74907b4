using System.Data.Common;

namespace Catalogue.Search.Index;

/// <summary>
/// Writes the search index through a connection, in its transaction. Changes are gathered in memory; nothing is found by them
/// before <see cref="FlushAsync"/>.
/// </summary>
/// <remarks>
/// It is cheapest to add many papers, in the order of their keys, before a flush. One thread may gather while another one, that of the
/// connection, writes.
/// </remarks>
public sealed class SearchIndexWriter : IDisposable
{
    /// <summary>Words of papers: about as many as four full blocks have, in 250 MB.</summary>
    private const int MostChanges = 8_000_000;

    private readonly PendingBlocks _pending = new();
    private readonly BlocksTable _blocks;
    private readonly PostingsTable _pages;
    private readonly TermDictionaryWriter _words;

    /// <summary>The block whose rows are made on another thread.</summary>
    private (PendingBlock Pending, Task<BlockRows> Rows)? _building;

    public SearchIndexWriter(DbConnection connection, TermDictionaryWriter words) =>
        (_blocks, _pages, _words) = (new BlocksTable(connection), new PostingsTable(connection), words);

    /// <summary>Empties the index, before a writer begins.</summary>
    public static void Clear(DbConnection connection)
    {
        using var clear = connection.Statement("DELETE FROM SearchPages; DELETE FROM SearchWords; DELETE FROM SearchBlocks");
        clear.ExecuteNonQuery();
    }

    /// <summary>Adds a paper that is not in the index.</summary>
    public void Add(int paperKey, SearchDocument document) => _pending.Add(paperKey, document);

    /// <summary>Removes a paper that is in the index.</summary>
    /// <param name="paperKey">Its key.</param>
    /// <param name="document">The document that it was added with.</param>
    public void Remove(int paperKey, SearchDocument document) => _pending.Remove(paperKey, document);

    /// <summary>Writes blocks that are full, and everything when it is too much; the last one by the next call at the latest.</summary>
    public async Task WriteFullAsync()
    {
        if (_pending.Changes > MostChanges)
            await FlushAsync();
        foreach (var block in _pending.NewlyFull())
            await WriteAsync(block);
        if (_building?.Rows.IsCompleted == true)
            await FinishAsync();
    }

    /// <summary>Writes all that was gathered.</summary>
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
