using Catalogue.Data.Storage;
using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>Updates the columns of an earlier revision with the changes since.</summary>
internal static class ColumnsFollower
{
    /// <summary>Maximum number of changed papers. Above it, loading all papers is faster.</summary>
    public const int Most = 20_000;

    private const string HowMany = """SELECT count(*) FROM (SELECT 1 FROM "PaperFacts" WHERE "Revision" > @0 LIMIT @1) AS "Changed" """;

    private const string ChangedFacts = """SELECT "PaperKey", "Facts" FROM "PaperFacts" WHERE "Revision" > @0""";

    private const string ChangedPapers = """SELECT "Key" FROM "Papers" WHERE "Revision" > @0""";

    private static readonly string[] NamedTables = ["Authors", "Affiliations", "Categories"];

    public static PaperColumns Follow(PaperColumns columns, long revision, PreparedStatements statements)
    {
        if (statements.Number(HowMany, columns.Revision, Most + 1) > Most)
            return ColumnsLoader.Load(columns.Catalogue, revision, statements);

        var changes = Changes(columns.Revision, statements);
        var tables = Tables(columns.Revision, changes, statements);
        var bound = Math.Max(columns.Days.Length, changes.Keys.Append(0).Max() + 1);
        return new PaperColumns
        {
            Catalogue = columns.Catalogue,
            Revision = revision,
            All = All(columns.All, changes, bound),
            Days = Days(columns.Days, changes, bound),
            Years = columns.Years.With(Scalars(changes, facts => facts.Year), bound),
            Precisions = columns.Precisions.With(Scalars(changes, facts => facts.Precision == 0 ? SingleValuedColumn.None : facts.Precision), bound),
            Code = columns.Code.With(Scalars(changes, facts => facts.HasCode ? 1 : 0), bound),
            Truncated = columns.Truncated.With(Scalars(changes, facts => facts.AuthorsTruncated ? 1 : 0), bound),
            Categories = columns.Categories.With(Values(changes, facts => facts.Categories), bound),
            Affiliations = columns.Affiliations.With(Values(changes, facts => facts.Affiliations), bound),
            Authors = columns.Authors.With(Values(changes, facts => facts.Authors), bound),
            Researchers = ColumnsLoader.Researchers(statements),
            Cache = columns.Cache.With(tables, statements),
        };
    }

    private static Dictionary<int, ColumnRecord?> Changes(long since, PreparedStatements statements)
    {
        var changes = new Dictionary<int, ColumnRecord?>();
        using var rows = statements.Query(ChangedFacts, since);
        while (rows.Read())
        {
            ColumnRecord? facts = null;
            if (!rows.IsNull(1))
                ColumnRecordCodec.Read(rows.GetBytes(1), facts = new ColumnRecord());
            changes[rows.GetInt32(0)] = facts;
        }

        return changes;
    }

    /// <summary>The keys of the changed rows, by table. Papers may change without a change of their facts, for example in their title.</summary>
    private static Dictionary<string, IReadOnlySet<int>> Tables(long since, Dictionary<int, ColumnRecord?> changes, PreparedStatements statements)
    {
        var tables = NamedTables.ToDictionary(
            table => table, table => (IReadOnlySet<int>)Keys($"""SELECT "Key" FROM "{table}" WHERE "Revision" > @0""", since, statements));
        tables["Papers"] = changes.Keys.Concat(Keys(ChangedPapers, since, statements)).ToHashSet();
        return tables;
    }

    private static HashSet<int> Keys(string sql, long since, PreparedStatements statements)
    {
        var keys = new HashSet<int>();
        using var rows = statements.Query(sql, since);
        while (rows.Read())
            keys.Add(rows.GetInt32(0));
        return keys;
    }

    private static DocIdSet All(DocIdSet all, Dictionary<int, ColumnRecord?> changes, int bound)
    {
        var bits = all.ToBits(DocIdSet.WordsFor(bound));
        foreach (var (paper, facts) in changes)
        {
            var bit = 1UL << paper;
            bits[paper / 64] = facts is null ? bits[paper / 64] & ~bit : bits[paper / 64] | bit;
        }

        return DocIdSet.OfBits(bits);
    }

    private static int[] Days(int[] before, Dictionary<int, ColumnRecord?> changes, int bound)
    {
        var days = new int[bound];
        before.CopyTo(days, 0);
        days.AsSpan(before.Length).Fill(ColumnRecord.NoDay);
        foreach (var (paper, facts) in changes)
            days[paper] = facts?.Day ?? ColumnRecord.NoDay;
        return days;
    }

    private static Dictionary<int, short> Scalars(Dictionary<int, ColumnRecord?> changes, Func<ColumnRecord, int> value) =>
        changes.ToDictionary(change => change.Key, change => change.Value is null ? SingleValuedColumn.None : (short)value(change.Value));

    private static Dictionary<int, int[]> Values(Dictionary<int, ColumnRecord?> changes, Func<ColumnRecord, List<int>> values) =>
        changes.ToDictionary(change => change.Key, change => change.Value is null ? [] : values(change.Value).ToArray());
}
