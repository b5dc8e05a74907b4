using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Catalogue.Search.Analysis;
using CsCheck;
using Microsoft.Data.Sqlite;

namespace Catalogue.Search.Tests.Analysis;

/// <summary>SQLite has a Porter stemmer that we did not write.</summary>
public sealed partial class PorterStemmerTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public PorterStemmerTests()
    {
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE words USING fts5(word, tokenize = 'porter ascii')");
        Execute("CREATE VIRTUAL TABLE stems USING fts5vocab(words, instance)");
    }

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("generalizations", "gener")]
    [InlineData("oscillators", "oscil")]
    [InlineData("adoption", "adopt")]
    [InlineData("possibly", "possibl")]
    [InlineData("as", "as")]
    public void Words_stem_as_the_paper_says(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Fact]
    public void The_seeds_words_stem_as_in_sqlite()
    {
        var seed = File.ReadAllText(Path.Combine(RepositoryRoot(), "seed", "percy-liang.txt"));
        var words = PlainWords().Matches(seed.ToLowerInvariant()).Select(match => match.Value).Distinct().ToList();

        Assert.InRange(words.Count, 1000, int.MaxValue);
        AssertStemmedAsInSqlite(words);
    }

    [Fact]
    public void Words_with_every_suffix_stem_as_in_sqlite()
    {
        string[] stems = ["", .. "s y on tr hop fall fizz toy snow relat control sky oper gyroscop adopt".Split(' ')];
        string[] inner =
        [
            "",
            .. "ational tional enci anci izer bli abli alli entli eli ousli ization ation ator alism iveness fulness ousness".Split(' '),
            .. "aliti iviti biliti icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent sion".Split(' '),
            .. "tion ion ou ism ate iti ous ive ize logi at bl iz".Split(' '),
        ];
        string[] outer = ["", .. "s es ed ing ly y sses ies ss eed e ll".Split(' ')];
        var words = stems.SelectMany(stem => inner.SelectMany(suffix => outer.Select(end => stem + suffix + end)));

        AssertStemmedAsInSqlite([.. words.Where(word => word != "")]);
    }

    [Fact]
    public void Random_words_stem_as_in_sqlite()
    {
        var letter = Gen.Char["aeiylstbdfw"].Select(letter => letter.ToString());
        var piece = Gen.OneOf(letter, Gen.OneOf("ing", "ed", "ion", "ness", "al", "iz", "at", "ies"));
        var words = new ConcurrentBag<string>();
        piece.Array[1, 9].Select(string.Concat).Sample(words.Add, iter: 20_000);

        AssertStemmedAsInSqlite([.. words.Distinct()]);
    }

    [Fact]
    public void Words_over_64_letters_stay_as_in_sqlite() =>
        AssertStemmedAsInSqlite([.. Enumerable.Range(60, 9).Select(length => new string('b', length - 4) + "ings")]);

    private void AssertStemmedAsInSqlite(List<string> words)
    {
        var expected = Stemmed(words);

        Assert.Equal(words.Count, expected.Count);
        Assert.All(words.Zip(expected), pair => Assert.Equal((pair.First, pair.Second), (pair.First, PorterStemmer.Stem(pair.First))));
    }

    private List<string> Stemmed(List<string> words)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO words(rowid, word) VALUES ($rowid, $word)";
        var rowid = insert.Parameters.Add("$rowid", SqliteType.Integer);
        var word = insert.Parameters.Add("$word", SqliteType.Text);
        for (var i = 0; i < words.Count; i++)
        {
            (rowid.Value, word.Value) = (i, words[i]);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT term FROM stems ORDER BY doc";
        using var reader = select.ExecuteReader();
        var stems = new List<string>();
        while (reader.Read())
        {
            stems.Add(reader.GetString(0));
        }

        return stems;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Catalogue.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }

    public void Dispose() => _connection.Dispose();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex PlainWords();
}
