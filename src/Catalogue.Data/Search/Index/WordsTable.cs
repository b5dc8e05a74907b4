using System.Data;
using System.Data.Common;

namespace Catalogue.Data.Search.Index;

/// <summary>The dictionary, for writing: every word that was ever indexed, and the stem of those of titles and abstracts.</summary>
internal sealed class WordsTable(DbConnection connection) : IDisposable
{
    /// <summary>Words of which it is not asked again whether they are there.</summary>
    private const int MostAdded = 500_000;

    private readonly HashSet<string>[] _added = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    private readonly DbCommand _add = connection.Statement(
        "INSERT INTO SearchWords (Field, Word, Stem) VALUES (@field, @word, @stem) ON CONFLICT (Field, Word) DO NOTHING",
        ("@field", DbType.Int32), ("@word", DbType.String), ("@stem", DbType.String));

    public void Add(TermField field, string word)
    {
        var added = _added[(int)field];
        if (!added.Add(word))
            return;

        _add.With((int)field, word, field == TermField.Text ? Analyser.Stem(word) : DBNull.Value).ExecuteNonQuery();
        if (added.Count > MostAdded)
            added.Clear();
    }

    public void Dispose() => _add.Dispose();
}
