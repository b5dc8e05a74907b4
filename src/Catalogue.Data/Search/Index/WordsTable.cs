using System.Data;
using System.Data.Common;

namespace Catalogue.Data.Search.Index;

/// <summary>The dictionary: every word that was ever indexed, and the stem of those of titles and abstracts.</summary>
internal sealed class WordsTable(DbConnection connection) : IDisposable
{
    /// <summary>Words of which it is not asked again whether they are there.</summary>
    private const int MostAdded = 500_000;

    private readonly HashSet<string>[] _added = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    private readonly DbCommand _add = connection.Statement(
        "INSERT INTO SearchWords (Field, Word, Stem) VALUES (@field, @word, @stem) ON CONFLICT (Field, Word) DO NOTHING",
        ("@field", DbType.Int32), ("@word", DbType.String), ("@stem", DbType.String));

    private readonly DbCommand _withStem = connection.Statement(
        "SELECT Word FROM SearchWords WHERE Stem = @stem ORDER BY Word", ("@stem", DbType.String));

    public void Add(TermField field, string word)
    {
        var added = _added[(int)field];
        if (!added.Add(word))
            return;

        _add.With((int)field, word, field == TermField.Text ? Analyser.Stem(word) : DBNull.Value).ExecuteNonQuery();
        if (added.Count > MostAdded)
            added.Clear();
    }

    /// <summary>The words of titles and abstracts that have the stem.</summary>
    public List<string> WithStem(string stem)
    {
        using var reader = _withStem.With(stem).ExecuteReader();
        var words = new List<string>();
        while (reader.Read())
            words.Add(reader.GetString(0));
        return words;
    }

    public void Dispose()
    {
        _add.Dispose();
        _withStem.Dispose();
    }
}
