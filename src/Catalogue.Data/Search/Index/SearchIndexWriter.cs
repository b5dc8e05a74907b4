using System.Data.Common;

namespace Catalogue.Data.Search.Index;

/// <summary>
/// Writes the search index through a connection, in its transaction. Changes are gathered in memory; nothing is found by them
/// before <see cref="Flush"/>.
/// </summary>
/// <remarks>
/// A block that is full is written at once, and so is everything when it becomes too much. It is cheapest to add many papers, in the
/// order of their keys, before a flush.
/// </remarks>
public sealed class SearchIndexWriter : IDisposable
{
    /// <summary>Words of papers: about as many as four full blocks have, in 250 MB.</summary>
    private const int MostChanges = 8_000_000;

    private readonly SortedDictionary<int, PendingBlock> _pending = [];
    private readonly BlocksTable _blocks;
    private readonly PagesTable _pages;
    private readonly WordsTable _words;
    private PendingBlock _spare = new();
    private int _changes;

    public SearchIndexWriter(DbConnection connection) =>
        (_blocks, _pages, _words) = (new BlocksTable(connection), new PagesTable(connection), new WordsTable(connection));

    /// <summary>Empties the index, before a writer begins.</summary>
    public static void Clear(DbConnection connection)
    {
        using var clear = connection.Statement("DELETE FROM SearchPages; DELETE FROM SearchWords; DELETE FROM SearchBlocks");
        clear.ExecuteNonQuery();
    }

    /// <summary>Adds a paper that is not in the index.</summary>
    public void Add(int paperKey, SearchDocument document)
    {
        var block = PendingBlockOf(paperKey);
        block.Add(Block.PlaceOf(paperKey), document);
        Added(document);
        if (Block.PlaceOf(paperKey) == Block.Size - 1)
            Write(Block.Of(paperKey));
    }

    /// <summary>Removes a paper that is in the index.</summary>
    /// <param name="paperKey">Its key.</param>
    /// <param name="document">The document that it was added with.</param>
    public void Remove(int paperKey, SearchDocument document)
    {
        PendingBlockOf(paperKey).Remove(Block.PlaceOf(paperKey), document);
        Added(document);
    }

    /// <summary>Writes all that was gathered.</summary>
    public void Flush()
    {
        foreach (var block in _pending.Keys.ToList())
            Write(block);
    }

    public void Dispose()
    {
        _blocks.Dispose();
        _pages.Dispose();
        _words.Dispose();
    }

    private PendingBlock PendingBlockOf(int paperKey)
    {
        if (!_pending.TryGetValue(Block.Of(paperKey), out var block))
        {
            _pending.Add(Block.Of(paperKey), block = _spare);
            _spare = new PendingBlock();
        }

        return block;
    }

    private void Added(SearchDocument document)
    {
        _changes += document.Terms.Length;
        if (_changes > MostChanges)
            Flush();
    }

    private void Write(int block)
    {
        if (!_pending.Remove(block, out var changes))
            return;

        new BlockWriter(_blocks, _pages, _words).Write(block, changes);
        _changes -= changes.Count;
        changes.Clear();
        _spare = changes;
    }
}
