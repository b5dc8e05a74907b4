using System.Globalization;
using Catalogue.Data.Columns;
using Catalogue.Data.Model;
using Catalogue.Data.Snapshots;
using Catalogue.Data.Storage;
using Catalogue.Data.Suggestions;
using Catalogue.Search;
using Catalogue.Text;

namespace Catalogue.Data.Queries;

/// <summary>Something with an id that papers can be filtered by.</summary>
public sealed class NamedRow
{
    public int Key { get; init; }

    /// <summary>What lists are ordered by in the end.</summary>
    public required string Id { get; init; }

    /// <summary>The spelling in filters and paths; the id, except for categories.</summary>
    public required string Text { get; init; }

    public required string Name { get; init; }

    public required string NameSortKey { get; init; }
}

/// <summary>Values that are rows of the database and have ids for ever.</summary>
public abstract class NamedVocabulary : Vocabulary
{
    private const int Hints = 5;

    /// <summary>How many letters a spelling may differ in that is a slip.</summary>
    private const int Slip = 2;

    /// <summary>How many names that have the words of a misspelt value are compared with it.</summary>
    private const int Named = 50;

    /// <summary>How many spellings before and after a misspelt one are looked at.</summary>
    private const int Neighbours = 1_000;

    /// <summary>How many spellings are looked up at once.</summary>
    private const int Batch = 256;

    private static readonly string[] SlugLetters = [.. "abcdefghijklmnopqrstuvwxyz0123456789-".Select(letter => letter.ToString())];

    /// <summary>What one value is called in errors.</summary>
    public abstract string Noun { get; }

    /// <summary>The path where the values are listed, and under which each has its own.</summary>
    public abstract string Resource { get; }

    public abstract IQueryable<NamedRow> Rows(CatalogueContext db);

    /// <summary>The table that has the ids and names.</summary>
    protected abstract string Table { get; }

    /// <summary>The column of <see cref="NamedRow.Text"/>.</summary>
    protected virtual string TextColumn => "Id";

    protected virtual string NameColumn => "Name";

    /// <summary>There are so few that all are held in memory, and never asked for one by one.</summary>
    protected virtual bool AreFew => false;

    private string Values => $"""SELECT "Key", "{TextColumn}", "{NameColumn}" FROM "{Table}" """;

    public OrderDefinition ById => new(Table, "Id");

    public OrderDefinition ByName(bool descending) => new(Table, "NameSortKey", IsDescending: descending);

    /// <summary>What the values are suggested by.</summary>
    public virtual TextDefinition Texts => new(Table, "NameSortKey");

    /// <summary>The keys that belong to the vocabulary, where the papers' column has others, too.</summary>
    public virtual IReadOnlySet<int>? Members(PaperColumns columns) => null;

    /// <summary>What merges and deletions of these ids are recorded under; none where there are none.</summary>
    protected virtual ResourceKind? Kind => null;

    public override ClauseValue? Resolve(Snapshot snapshot, string spelling)
    {
        // A merged id is another's only if nothing has it.
        if (Find(snapshot, spelling) is { } stored)
            return stored;
        var id = Target(snapshot, spelling);
        if (id != spelling && Find(snapshot, id) is { } target)
            return target;
        return Kind is { } kind && PublishedIds.IsTombstone(snapshot.Statements, kind, id) ? new ClauseValue(id, ClauseValue.Gone) : null;
    }

    public override bool HasCostlyHints => !AreFew;

    /// <summary>First the value of that very name, then those with a slip in the spelling, then those with the words in their name.</summary>
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

    /// <summary>The keys of those whose name has each of the words in it, in any order, without regard to case and marks.</summary>
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

    /// <summary>The columns of the spellings that are suggested to who misspells one.</summary>
    protected virtual IReadOnlyList<string> SpellingColumns => [TextColumn];

    private ClauseValue? Find(Snapshot snapshot, string id) =>
        Key(snapshot, id) is { } key && Members(snapshot.Columns)?.Contains(key) != false ? new ClauseValue(id, key) : null;

    private int? Key(Snapshot snapshot, string id) => AreFew
        ? Held(snapshot).Key(id)
        : snapshot.Statements.Key($"""SELECT "Key" FROM "{Table}" WHERE "{TextColumn}" = @0""", id);

    protected HeldValues Held(Snapshot snapshot) => snapshot.ValuesOf(Table, Values);

    private string Target(Snapshot snapshot, string id) => Kind is { } kind ? PublishedIds.Target(snapshot.Statements, kind, id) : id;

    /// <summary>The values in whose name each of the words begins a word, the shortest name first, if the words are at least half of the name.</summary>
    private List<(string Text, bool IsWhole)> NamedNearly(Snapshot snapshot, string spelling)
    {
        var words = Suggester.Words(spelling);
        if (words.Count == 0)
            return [];

        var texts = snapshot.TextsOf(Texts);
        List<int> keys = [.. Members(texts.Find(words, withTypos: false))];
        // A single word with a typo is nearly every word.
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

    /// <summary>The spellings next to a text in their order: all of them where they are few, those that begin like it where they are many.</summary>
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

    /// <summary>Those that differ from a slug in one letter: where there are many, a wrong one at the beginning leads far away in their order.</summary>
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
