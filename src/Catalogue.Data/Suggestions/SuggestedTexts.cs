using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Catalogue.Search;

namespace Catalogue.Data.Suggestions;

/// <summary>The texts of a table's rows at one revision: most as they were read once, and in smaller parts those that have changed since.</summary>
public sealed class SuggestedTexts
{
    private readonly IReadOnlyList<Part> _parts;

    private SuggestedTexts(TextDefinition definition, IReadOnlyList<Part> parts) => (Definition, _parts) = (definition, parts);

    public TextDefinition Definition { get; }

    public static SuggestedTexts Load(TextDefinition definition, PreparedStatements statements)
    {
        var read = TextIndexBuilder.Build(Rows(definition.All, statements));
        return new SuggestedTexts(definition, [new Part(DocIdSet.Empty, new Lazy<TextIndex>(read), DocIdSet.Empty)]);
    }

    /// <summary>The texts after some rows have come, gone or changed.</summary>
    /// <param name="changed">The keys of these rows.</param>
    /// <param name="statements">Read the table as it is now.</param>
    public SuggestedTexts With(IReadOnlySet<int> changed, PreparedStatements statements)
    {
        var keys = DocIdSet.OfKeys([.. changed.Order()]);
        var parts = _parts.Select(part => part with { Outdated = DocIdSet.Union([part.Outdated, keys]) }).ToList();
        // Parts of one size become one of twice the size, so that they stay few and none is made again for every write.
        for (; parts.Count > 1 && parts[^1].Keys.Count <= keys.Count && keys.Count < ColumnsFollower.Most; parts.RemoveAt(parts.Count - 1))
            keys = DocIdSet.Union([parts[^1].Keys, keys]);
        List<(int, string)> rows = [.. keys.ToKeys().SelectMany(key => Rows(Definition.One, statements, key))];
        return new SuggestedTexts(Definition, [.. parts, new Part(keys, new Lazy<TextIndex>(() => TextIndexBuilder.Build(rows)), DocIdSet.Empty)]);
    }

    /// <summary>The keys of the rows in whose text each of the words begins a word.</summary>
    /// <param name="wanted">Folded words.</param>
    /// <param name="withTypos">Also where only a word with one typo does.</param>
    public IEnumerable<int> Find(IReadOnlyList<string> wanted, bool withTypos) => _parts.SelectMany(part => part.Find(wanted, withTypos));

    private static IEnumerable<(int Key, string Text)> Rows(string sql, PreparedStatements statements, params object[] values)
    {
        using var rows = statements.Query(sql, values);
        while (rows.Read())
            yield return (rows.GetInt32(0), rows.GetString(1));
    }

    /// <param name="Keys">Of the rows that had changed when it was read; none for the first part, which has all that were there.</param>
    /// <param name="Index">Of the texts of these rows.</param>
    /// <param name="Outdated">The keys of the rows that a later part has.</param>
    private sealed record Part(DocIdSet Keys, Lazy<TextIndex> Index, DocIdSet Outdated)
    {
        public IEnumerable<int> Find(IReadOnlyList<string> wanted, bool withTypos)
        {
            foreach (var text in Index.Value.Find(wanted, withTypos))
            {
                var key = Index.Value.KeyOf(text);
                if (Outdated.Count == 0 || !Outdated.Contains(key))
                    yield return key;
            }
        }
    }
}
