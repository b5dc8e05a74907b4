using System.Data;
using System.Data.Common;

namespace Catalogue.Data.Search.Index;

/// <summary>The folded words that titles and abstracts have, or that names have; they may be of papers that are gone.</summary>
public sealed class SearchVocabulary : IDisposable
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    private readonly TermField _field;
    private readonly IndexReader _index;
    private readonly DbCommand _startingWith;
    private readonly DbCommand _known;

    private SearchVocabulary(DbConnection connection, TermField field)
    {
        (_field, _index) = (field, new IndexReader(connection));
        _startingWith = connection.Statement(
            "SELECT Word FROM SearchWords WHERE Field = @field AND Word >= @from AND Word < @to ORDER BY Word LIMIT @most",
            ("@field", DbType.Int32), ("@from", DbType.String), ("@to", DbType.String), ("@most", DbType.Int32));
        _known = connection.Statement(
            "SELECT Word FROM SearchWords WHERE Field = @field AND Word = @word", ("@field", DbType.Int32), ("@word", DbType.String));
    }

    public static SearchVocabulary OfTexts(DbConnection connection) => new(connection, TermField.Text);

    public static SearchVocabulary OfNames(DbConnection connection) => new(connection, TermField.Names);

    /// <summary>In how many papers a word stands.</summary>
    public long Papers(string word) => _index.Term(_field, word).Papers;

    /// <summary>The words that begin so, in the order of their code points.</summary>
    public List<string> StartingWith(string prefix, int most)
    {
        using var reader = _startingWith.With((int)_field, prefix, prefix + IndexReader.End, most).ExecuteReader();
        var words = new List<string>();
        while (reader.Read())
            words.Add(reader.GetString(0));
        return words;
    }

    /// <summary>
    /// The words that are one letter away, added, left out or replaced, or have two neighbours exchanged. Letters are a–z, digits and
    /// those of the word itself.
    /// </summary>
    public List<string> OneTypoFrom(string word) =>
        [.. Variants(word).Distinct().Where(variant => variant != word && IsKnown(variant)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        _index.Dispose();
        _startingWith.Dispose();
        _known.Dispose();
    }

    private static IEnumerable<string> Variants(string word)
    {
        var letters = Letters.Union(word.Where(letter => !char.IsSurrogate(letter))).ToArray();
        for (var at = 0; at <= word.Length; at++)
        {
            var (before, after) = (word[..at], word[at..]);
            foreach (var letter in letters)
                yield return $"{before}{letter}{after}";
            if (after.Length == 0)
                continue;

            yield return before + after[1..];
            foreach (var letter in letters)
                yield return $"{before}{letter}{after[1..]}";
            if (after.Length > 1)
                yield return $"{before}{after[1]}{after[0]}{after[2..]}";
        }
    }

    private bool IsKnown(string word) => _known.With((int)_field, word).ExecuteScalar() is not null;
}
