using System.Buffers;
using System.Text;
using Catalogue.Data.Storage;
using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>The folded names of a table's rows, one after another, to be looked through for any text. They never change.</summary>
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

    /// <summary>How long all names are, in bytes: what looking for one text costs.</summary>
    public int Size => text.Length;

    /// <summary>The keys of the rows whose name has the text in it.</summary>
    /// <param name="folded">A text that is folded as the names are.</param>
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

/// <summary>The folded names of a table.</summary>
internal sealed record NameTextsPart(string Table) : CachedPart<NameTexts>(Table)
{
    public override NameTexts Read(PreparedStatements statements) => NameTexts.Load(Table, statements);
}
