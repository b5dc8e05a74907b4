using System.Globalization;
using Catalogue.Data.Columns;
using Catalogue.Data.Model;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Data.Suggestions;
using Catalogue.Search;
using Catalogue.Text;

namespace Catalogue.Data.Queries;

/// <summary>A row that papers can be filtered by, such as an author.</summary>
public sealed class NamedRow
{
    public int Key { get; init; }

    /// <summary>The id, which breaks ties in every order.</summary>
    public required string Id { get; init; }

    /// <summary>The spelling in filters and paths; the id, except for categories.</summary>
    public required string Text { get; init; }

    public required string Name { get; init; }

    public required string NameSortKey { get; init; }
}

/// <summary>A vocabulary whose values are rows of the database, with permanent ids.</summary>
public abstract class NamedVocabulary : Vocabulary
{
    private const int Hints = 5;

    /// <summary>The largest edit distance that counts as a misspelling.</summary>
    private const int Slip = 2;

    /// <summary>The maximum number of names with the words of a misspelt value that are compared with it.</summary>
    private const int Named = 50;

    /// <summary>The number of spellings, before and after a misspelt one in sort order, that are compared with it.</summary>
    private const int Neighbours = 1_000;

    /// <summary>The number of spellings in one lookup query.</summary>
    private const int Batch = 256;

    private static readonly string[] SlugLetters = [.. "abcdefghijklmnopqrstuvwxyz0123456789-".Select(letter => letter.ToString())];

    /// <summary>The noun for one value in error messages.</summary>
    public abstract string Noun { get; }

    /// <summary>The path of the list of values; each value is at a path below it.</summary>
    public abstract string Resource { get; }

    public abstract IQueryable<NamedRow> Rows(CatalogueContext db);

    /// <summary>The table with the ids and names.</summary>
    protected abstract string Table { get; }

    /// <summary>The column of <see cref="NamedRow.Text"/>.</summary>
    protected virtual string TextColumn => "Id";

    protected virtual string NameColumn => "Name";

    /// <summary>Whether there are so few values that all are cached in memory instead of being looked up one by one.</summary>
    protected virtual bool AreFew => false;

    private string Values => $"""SELECT "Key", "{TextColumn}", "{NameColumn}" FROM "{Table}" """;

    public OrderDefinition ById => new(Table, "Id");

    public OrderDefinition ByName(bool descending) => new(Table, "NameSortKey", IsDescending: descending);

    /// <summary>The texts that autocompletion searches.</summary>
    public virtual TextDefinition Texts => new(Table, "NameSortKey");

    /// <summary>The keys that belong to the vocabulary; null if it has every value of the column.</summary>
    public virtual IReadOnlySet<int>? Members(PaperColumns columns) => null;

    /// <summary>The kind under which merged and deleted ids are recorded; null if these ids are never merged or deleted.</summary>
    protected virtual ResourceKind? Kind => null;

    public override ConditionValue? Resolve(Snapshot snapshot, string spelling)
    {
        // An alias counts only if no row has the id.
        if (Find(snapshot, spelling) is { } stored)
            return stored;
        var id = Target(snapshot, spelling);
        if (id != spelling && Find(snapshot, id) is { } target)
            return target;
        return Kind is { } kind && PublishedIds.IsTombstone(snapshot.Statements, kind, id) ? new ConditionValue(id, ConditionValue.Gone) : null;
    }

    public override bool HasCostlyHints => !AreFew;

    /// <summary>Suggests, in this order: values with exactly this name, values with a similar spelling, and values whose names contain the words.</summary>
    public override SpellingHint HintFor(Snapshot snapshot, string spelling)
    {
        var spelled = SpelledNearly(snapshot, spelling);
        var named = NamedNearly(snapshot, spelling);
        IReadOnlyList<string> near =
        [
            .. named.Where(value => value.IsWhole).Select(value => value.Text)
                .Concat(spelled.Where(text => EditDistance.Within(spelling, text, Slip)))
                .Concat(named.Select(value => value.Text))
                .Concat(spelled)
                .Distinct().Take(Hints),
        ];
        return near.Count > 0 ? new SpellingHint(near, near[0]) : new SpellingHint([Describes], null);
    }

    public override string Complaint(string parameter, string spelling) =>
        spelling.Length == 0 ? $"{parameter} is empty; give {Describes}." : $"Unknown {Noun} {QueryFault.Shown(spelling)}.";

    /// <summary>Whether the id was merged into another.</summary>
    public bool IsMerged(Snapshot snapshot, string id) => Target(snapshot, id) != id;

    public override IReadOnlyDictionary<int, ValueName> NamesOf(Snapshot snapshot, IReadOnlyCollection<int> keys)
    {
        if (!AreFew)
            return snapshot.Statements.OfKeys($"""{Values} WHERE "Key" """, keys, rows => new ValueName(rows.GetString(1), rows.GetString(2)));

        var held = Held(snapshot);
        return keys.ToDictionary(key => key, key => new ValueName(held[key].Text, held[key].Name));
    }

    /// <summary>The keys of the values whose name contains every word of the text, in any order, ignoring case and diacritics.</summary>
    public DocIdSet NamedLike(Snapshot snapshot, string text)
    {
        var folded = Folding.Fold(text);
        var words = folded.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var names = snapshot.NamesOf(Table);
        return words.Length == 0 ? Named(folded) : words.Distinct().Select(Named).Aggregate((found, next) => found.And(next));

        DocIdSet Named(string word)
        {
            snapshot.Work.Spend(names.Size);
            return names.Find(word);
        }
    }

    /// <summary>The columns that are searched for spellings similar to a misspelt one.</summary>
    protected virtual IReadOnlyList<string> SpellingColumns => [TextColumn];

    private ConditionValue? Find(Snapshot snapshot, string id) =>
        Key(snapshot, id) is { } key && Members(snapshot.Columns)?.Contains(key) != false ? new ConditionValue(id, key) : null;

    private int? Key(Snapshot snapshot, string id) => AreFew
        ? Held(snapshot).Key(id)
        : snapshot.Statements.Key($"""SELECT "Key" FROM "{Table}" WHERE "{TextColumn}" = @0""", id);

    protected HeldValues Held(Snapshot snapshot) => snapshot.ValuesOf(Table, Values);

    private string Target(Snapshot snapshot, string id) => Kind is { } kind ? PublishedIds.Target(snapshot.Statements, kind, id) : id;

    /// <summary>The values whose name matches every word as a prefix, shortest name first, if the words are at least half of the words of the name.</summary>
    private List<(string Text, bool IsWhole)> NamedNearly(Snapshot snapshot, string spelling)
    {
        var words = Suggester.Words(spelling);
        if (words.Count == 0)
            return [];

        var texts = snapshot.TextsOf(Texts);
        List<int> keys = [.. Members(texts.Find(words, withTypos: false))];
        // A single word with a typo would match nearly every word.
        if (keys.Count == 0 && words.Count > 1)
            keys = [.. Members(texts.Find(words, withTypos: true))];
        var name = Folding.Fold(spelling);
        return [.. NamesOf(snapshot, keys).Values
            .Select(value => (value.Text, value.Label, IsWhole: Folding.Fold(value.Label) == name))
            .Where(value => value.IsWhole || Suggester.Words(value.Label).Count <= 2 * words.Count)
            .OrderBy(value => value.Label.Length).ThenBy(value => value.Text, StringComparer.Ordinal)
            .Select(value => (value.Text, value.IsWhole))];

        IEnumerable<int> Members(IEnumerable<int> found) =>
            (this.Members(snapshot.Columns) is { } members ? found.Where(members.Contains) : found).Take(Named);
    }

    private IReadOnlyList<string> SpelledNearly(Snapshot snapshot, string spelling)
    {
        var slug = Slug.Of(spelling);
        var known = SpellingColumns.SelectMany(column => new[] { spelling, slug }.SelectMany(text => Around(snapshot, column, text))).Distinct().ToList();
        if (known.Count >= Neighbours || Members(snapshot.Columns) is not null)
            known.AddRange(OneLetterAway(snapshot, slug).Except(known));
        return known.Contains(slug) ? [slug] : EditDistance.Nearest(spelling, known, Hints);
    }

    /// <summary>The spellings before and after a text in sort order: all spellings of a small table, those with a common prefix of a large one.</summary>
    private List<string> Around(Snapshot snapshot, string column, string text)
    {
        List<string> around = [];
        foreach (var (comparison, direction) in new[] { (">=", ""), ("<", " DESC") })
        {
            around.AddRange(Spellings(
                snapshot, $"""SELECT "{column}", "Key" FROM "{Table}" WHERE "{column}" {comparison} @0 ORDER BY "{column}"{direction} LIMIT {Neighbours}""", text));
        }

        return around;
    }

    /// <summary>The spellings that differ from a slug in one letter. In a large table, a wrong first letter is far away in sort order.</summary>
    private IEnumerable<string> OneLetterAway(Snapshot snapshot, string slug)
    {
        var names = string.Join(',', Enumerable.Range(0, Batch).Select(at => string.Create(CultureInfo.InvariantCulture, $"@{at}")));
        var sql = $"""SELECT "{TextColumn}", "Key" FROM "{Table}" WHERE "{TextColumn}" IN ({names})""";
        var typos = Typos.Of(slug, _ => SlugLetters).Concat(SlugLetters.Select(letter => slug + letter));
        return typos.Chunk(Batch).SelectMany(batch => Spellings(snapshot, sql, [.. batch, .. Enumerable.Repeat(batch[0], Batch - batch.Length)]));
    }

    private List<string> Spellings(Snapshot snapshot, string sql, params object[] values)
    {
        List<string> spellings = [];
        using var reader = snapshot.Statements.Query(sql, values);
        while (reader.Read())
        {
            if (Members(snapshot.Columns)?.Contains(reader.GetInt32(1)) != false)
                spellings.Add(reader.GetString(0));
        }

        return spellings;
    }
}
