using System.Buffers;
using System.Text;
using Catalogue.Data.Storage;
using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>The folded names of a table's rows in one UTF-8 buffer, for substring search. Immutable.</summary>
/// <param name="text">The names in UTF-8.</param>
/// <param name="starts">Where each name starts, and where the last ends.</param>
/// <param name="keys">The rows' keys, ascending.</param>
public sealed class NameTexts(ReadOnlyMemory<byte> text, int[] starts, int[] keys)
{
    public static NameTexts Load(string table, PreparedStatements statements)
    {
        var (text, starts, keys) = (new ArrayBufferWriter<byte>(), new List<int> { 0 }, new List<int>());
        using var reader = statements.Query($"""SELECT "Key", "NameSortKey" FROM "{table}" ORDER BY "Key" """);
        while (reader.Read())
        {
            keys.Add(reader.GetInt32(0));
            Encoding.UTF8.GetBytes(reader.GetString(1), text);
            starts.Add(text.WrittenCount);
        }

        return new NameTexts(text.WrittenMemory, [.. starts], [.. keys]);
    }

    /// <summary>The total size of the names in bytes. Every search scans all of them.</summary>
    public int Size => text.Length;

    /// <summary>The keys of the rows whose name contains a text.</summary>
    /// <param name="folded">The text, folded like the names.</param>
    public DocIdSet Find(string folded)
    {
        var all = text.Span;
        var wanted = Encoding.UTF8.GetBytes(folded);
        var found = new List<int>();
        for (var row = 0; row < keys.Length; row++)
        {
            if (all[starts[row]..starts[row + 1]].IndexOf(wanted) >= 0)
                found.Add(keys[row]);
        }

        return DocIdSet.OfKeys([.. found]);
    }
}

/// <summary>The names of a table, as a part of the cache.</summary>
internal sealed record NameTextsPart(string Table) : CachedPart<NameTexts>(Table)
{
    public override NameTexts Read(PreparedStatements statements) => NameTexts.Load(Table, statements);
}
