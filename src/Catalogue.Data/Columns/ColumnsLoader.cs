using Catalogue.Data.Storage;
using Catalogue.Search;

namespace Catalogue.Data.Columns;

/// <summary>Loads the columns of a revision from the facts of all papers.</summary>
internal static class ColumnsLoader
{
    private const string AllFacts = """SELECT "PaperKey", "Facts" FROM "PaperFacts" WHERE "Facts" IS NOT NULL ORDER BY "PaperKey" """;

    private const string LargestKey = """SELECT max("PaperKey") FROM "PaperFacts" """;

    private const string AllResearchers = """SELECT "AuthorKey" FROM "Researchers" """;

    public static PaperColumns Load(Guid catalogue, long revision, PreparedStatements statements)
    {
        var bound = (statements.Key(LargestKey) ?? 0) + 1;
        var (all, scalars) = (new ulong[DocIdSet.WordsFor(bound)], new ScalarBuilder(bound));
        var (categories, affiliations, authors) = (new MultiValuedColumnBuilder(), new MultiValuedColumnBuilder(), new MultiValuedColumnBuilder());
        var facts = new ColumnRecord();
        using (var rows = statements.Query(AllFacts))
        {
            while (rows.Read())
            {
                var paper = rows.GetInt32(0);
                ColumnRecordCodec.Read(rows.GetBytes(1), facts);
                all[paper / 64] |= 1UL << paper;
                scalars.Set(paper, facts);
                categories.Append(paper, facts.Categories);
                affiliations.Append(paper, facts.Affiliations);
                authors.Append(paper, facts.Authors);
            }
        }

        return new PaperColumns
        {
            Catalogue = catalogue,
            Revision = revision,
            All = DocIdSet.OfBits(all),
            Days = scalars.Days,
            Years = SingleValuedColumn.Of(scalars.Years),
            Precisions = SingleValuedColumn.Of(scalars.Precisions),
            Code = SingleValuedColumn.Of(scalars.Code),
            Truncated = SingleValuedColumn.Of(scalars.Truncated),
            Categories = categories.Build(),
            Affiliations = affiliations.Build(),
            Authors = authors.Build(),
            Researchers = Researchers(statements),
            Cache = new RevisionCache(),
        };
    }

    public static HashSet<int> Researchers(PreparedStatements statements)
    {
        var keys = new HashSet<int>();
        using var rows = statements.Query(AllResearchers);
        while (rows.Read())
            keys.Add(rows.GetInt32(0));
        return keys;
    }

    /// <summary>Builds the single-valued columns.</summary>
    private sealed class ScalarBuilder(int bound)
    {
        public int[] Days { get; } = Filled(bound, ColumnRecord.NoDay);

        public short[] Years { get; } = Filled(bound, SingleValuedColumn.None);

        public short[] Precisions { get; } = Filled(bound, SingleValuedColumn.None);

        public short[] Code { get; } = Filled(bound, SingleValuedColumn.None);

        public short[] Truncated { get; } = Filled(bound, SingleValuedColumn.None);

        public void Set(int paper, ColumnRecord facts)
        {
            Days[paper] = facts.Day;
            Years[paper] = facts.Year;
            Precisions[paper] = facts.Precision == 0 ? SingleValuedColumn.None : (short)facts.Precision;
            Code[paper] = facts.HasCode ? (short)1 : (short)0;
            Truncated[paper] = facts.AuthorsTruncated ? (short)1 : (short)0;
        }

        private static T[] Filled<T>(int length, T value)
        {
            var array = new T[length];
            Array.Fill(array, value);
            return array;
        }
    }
}
