using Catalogue.Data.Columns;
using Catalogue.Data.Storage;
using Catalogue.Search;

namespace Catalogue.Data.Suggestions;

/// <summary>
/// The searchable texts of a table's rows at one revision: a large part with all rows, and small parts with rows that have changed since it was
/// read. Immutable.
/// </summary>
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

    /// <summary>The texts of the next revision.</summary>
    /// <param name="changed">The keys of the rows that have been inserted, updated or deleted.</param>
    /// <param name="statements">Reads the table at the next revision.</param>
    public SuggestedTexts With(IReadOnlySet<int> changed, PreparedStatements statements)
    {
        var keys = DocIdSet.OfKeys([.. changed.Order()]);
        var parts = _parts.Select(part => part with { Outdated = DocIdSet.Union([part.Outdated, keys]) }).ToList();
        // Merge with preceding parts that are not larger, as a log-structured merge does: parts stay few, and none is rebuilt for every write.
        for (; parts.Count > 1 && parts[^1].Keys.Count <= keys.Count && keys.Count < ColumnsFollower.Most; parts.RemoveAt(parts.Count - 1))
            keys = DocIdSet.Union([parts[^1].Keys, keys]);
        List<(int, string)> rows = [.. keys.ToKeys().SelectMany(key => Rows(Definition.One, statements, key))];
        return new SuggestedTexts(Definition, [.. parts, new Part(keys, new Lazy<TextIndex>(() => TextIndexBuilder.Build(rows)), DocIdSet.Empty)]);
    }

    /// <summary>The keys of the rows whose text has, for each wanted word, a word that begins with it.</summary>
    /// <param name="wanted">Folded words.</param>
    /// <param name="withTypos">Whether to accept one typo in each wanted word.</param>
    public IEnumerable<int> Find(IReadOnlyList<string> wanted, bool withTypos) => _parts.SelectMany(part => part.Find(wanted, withTypos));

    private static IEnumerable<(int Key, string Text)> Rows(string sql, PreparedStatements statements, params object[] values)
    {
        using var rows = statements.Query(sql, values);
        while (rows.Read())
            yield return (rows.GetInt32(0), rows.GetString(1));
    }

    /// <summary>Some rows of the table, indexed at one time.</summary>
    /// <param name="Keys">The keys of the changed rows in this part; empty for the first part, which has all rows of its time.</param>
    /// <param name="Index">The index of the rows' texts.</param>
    /// <param name="Outdated">The keys of rows that a later part replaces.</param>
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
