using Catalogue.Data.Columns;

namespace Catalogue.Data.Suggestions;

/// <summary>The texts of a table's rows at one revision: most as they were read once, and those that have changed since.</summary>
public sealed class SuggestedTexts
{
    private readonly TextIndex _read;
    private readonly PaperSet _changed;
    private readonly Lazy<TextIndex> _recent;

    private SuggestedTexts(TextDefinition definition, TextIndex read, PaperSet changed, Func<TextIndex> recent) =>
        (Definition, _read, _changed, _recent) = (definition, read, changed, new Lazy<TextIndex>(recent));

    public TextDefinition Definition { get; }

    /// <summary>How many rows have changed since most were read.</summary>
    public int Changed => _changed.Count;

    public static SuggestedTexts Load(TextDefinition definition, Statements statements)
    {
        var read = TextIndexBuilder.Build(Rows(definition.All, statements));
        return new SuggestedTexts(definition, read, PaperSet.Empty, () => TextIndexBuilder.Build([]));
    }

    /// <summary>The texts after some rows have come, gone or changed.</summary>
    /// <param name="changed">The keys of these rows.</param>
    /// <param name="statements">Read the table as it is now.</param>
    public SuggestedTexts With(IReadOnlySet<int> changed, Statements statements)
    {
        var all = PaperSet.Union([_changed, PaperSet.OfKeys([.. changed.Order()])]);
        List<(int, string)> rows = [.. all.ToKeys().SelectMany(key => Rows(Definition.One, statements, key))];
        return new SuggestedTexts(Definition, _read, all, () => TextIndexBuilder.Build(rows));
    }

    /// <summary>The keys of the rows in whose text each of the words begins a word.</summary>
    /// <param name="wanted">Folded words.</param>
    /// <param name="withTypos">Also where only a word with one typo does.</param>
    public IEnumerable<int> Find(IReadOnlyList<string> wanted, bool withTypos)
    {
        foreach (var text in _read.Find(wanted, withTypos))
        {
            if (_changed.Count == 0 || !_changed.Contains(_read.KeyOf(text)))
                yield return _read.KeyOf(text);
        }

        foreach (var text in _recent.Value.Find(wanted, withTypos))
            yield return _recent.Value.KeyOf(text);
    }

    private static IEnumerable<(int Key, string Text)> Rows(string sql, Statements statements, params object[] values)
    {
        using var rows = statements.Query(sql, values);
        while (rows.Read())
            yield return (rows.GetInt32(0), rows.GetString(1));
    }
}
