using System.Globalization;
using Catalogue.Data.Columns;
using Catalogue.Data.Model;
using Catalogue.Data.Suggestions;
using Catalogue.Data.Text;

namespace Catalogue.Data.Queries.Vocabularies;

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

    /// <summary>How many spellings before and after a misspelt one are looked at.</summary>
    private const int Neighbours = 1_000;

    /// <summary>How many spellings are looked up at once.</summary>
    private const int Batch = 256;

    private static readonly string[] SlugLetters = [.. "abcdefghijklmnopqrstuvwxyz0123456789-".Select(letter => letter.ToString())];

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

    public override Meaning Resolve(Snapshot snapshot, string spelling)
    {
        // A merged id is another's only if nothing has it.
        if (Find(snapshot, spelling) is { } stored)
            return Meaning.Of(stored);
        var id = Target(snapshot, spelling);
        if (id != spelling && Find(snapshot, id) is { } target)
            return Meaning.Of(target);
        if (Kind is { } kind && PublishedIds.IsTombstone(snapshot.Statements, kind, id))
            return Meaning.Of(new ClauseValue(id, ClauseValue.Gone));
        return Unknown(snapshot, spelling);
    }

    /// <summary>Whether the id was merged into another.</summary>
    public bool IsMerged(Snapshot snapshot, string id) => Target(snapshot, id) != id;

    public override IReadOnlyDictionary<int, ValueName> NamesOf(Snapshot snapshot, IReadOnlyCollection<int> keys)
    {
        if (!AreFew)
            return snapshot.Statements.OfKeys($"""{Values} WHERE "Key" """, keys, rows => new ValueName(rows.GetString(1), rows.GetString(2)));

        var held = Held(snapshot);
        return keys.ToDictionary(key => key, key => new ValueName(held[key].Text, held[key].Name));
    }

    /// <summary>The keys of those whose name has the text in it, without regard to case and marks.</summary>
    public PaperSet NamedLike(Snapshot snapshot, string text) => snapshot.NamesOf(Table).Find(Folding.Fold(text));

    /// <summary>The columns of the spellings that are suggested to who misspells one.</summary>
    protected virtual IReadOnlyList<string> SpellingColumns => [TextColumn];

    private ClauseValue? Find(Snapshot snapshot, string id) =>
        Key(snapshot, id) is { } key && Members(snapshot.Columns)?.Contains(key) != false ? new ClauseValue(id, key) : null;

    private int? Key(Snapshot snapshot, string id) => AreFew
        ? Held(snapshot).Key(id)
        : snapshot.Statements.Key($"""SELECT "Key" FROM "{Table}" WHERE "{TextColumn}" = @0""", id);

    private HeldValues Held(Snapshot snapshot) => snapshot.ValuesOf(Table, Values);

    private string Target(Snapshot snapshot, string id) => Kind is { } kind ? PublishedIds.Target(snapshot.Statements, kind, id) : id;

    private Meaning Unknown(Snapshot snapshot, string spelling)
    {
        var slug = Slug.Of(spelling);
        var known = SpellingColumns.SelectMany(column => new[] { spelling, slug }.SelectMany(text => Around(snapshot, column, text))).Distinct().ToList();
        if (known.Count >= Neighbours || Members(snapshot.Columns) is not null)
            known.AddRange(OneLetterAway(snapshot, slug).Except(known));
        var nearest = known.Contains(slug) ? [slug] : EditDistance.Nearest(spelling, known, Hints);
        return Meaning.Unknown(nearest.Count > 0 ? nearest : [Describes], nearest.Count > 0 ? nearest[0] : null);
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
