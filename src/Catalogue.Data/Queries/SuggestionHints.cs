using System.Globalization;
using Catalogue.Data.Columns;
using Catalogue.Data.Snapshots;
using Catalogue.Search;

namespace Catalogue.Data.Queries;

/// <summary>Hints that distinguish suggestions of the same name, by key.</summary>
internal static class SuggestionHints
{
    private const string CategoryIds = """SELECT "Key", "Id" FROM "Categories" WHERE "Key" """;

    private const string AffiliationIds = """SELECT "Key", "Id" FROM "Affiliations" WHERE "Key" """;

    private const string CategoryNames = """SELECT "Key", "Name" FROM "Categories" WHERE "Key" """;

    private const string AffiliationNames = """SELECT "Key", "Name" FROM "Affiliations" WHERE "Key" """;

    private const string FirstNames = """SELECT "PaperKey", "Ordinal", "NameAsWritten" FROM "Authorships" WHERE "Ordinal" < 3 AND "PaperKey" """;

    /// <summary>The full id, such as <c>cs.CL</c>.</summary>
    public static IReadOnlyDictionary<int, string> OfCategories(Snapshot snapshot, IReadOnlyCollection<int> keys) => Texts(snapshot, CategoryIds, keys);

    public static IReadOnlyDictionary<int, string> OfAffiliations(Snapshot snapshot, IReadOnlyCollection<int> keys) => Texts(snapshot, AffiliationIds, keys);

    /// <summary>The most common affiliation on the author's papers; if there is none, the most common category. Absent if there is neither.</summary>
    public static IReadOnlyDictionary<int, string> OfAuthors(Snapshot snapshot, IReadOnlyCollection<int> keys)
    {
        var affiliations = Commonest(snapshot.Columns, snapshot.Columns.Affiliations, keys);
        var categories = Commonest(snapshot.Columns, snapshot.Columns.Categories, [.. keys.Where(key => !affiliations.ContainsKey(key))]);
        var affiliationNames = Texts(snapshot, AffiliationNames, [.. affiliations.Values.Distinct()]);
        var categoryNames = Texts(snapshot, CategoryNames, [.. categories.Values.Distinct()]);
        return affiliations.Select(author => (author.Key, Name: affiliationNames[author.Value]))
            .Concat(categories.Select(author => (author.Key, Name: categoryNames[author.Value])))
            .ToDictionary(author => author.Key, author => author.Name);
    }

    /// <summary>Authors and year: <c>Ann Lee and Bo Ng, 2023</c>. Absent if neither is known.</summary>
    public static IReadOnlyDictionary<int, string> OfPapers(Snapshot snapshot, IReadOnlyCollection<int> keys)
    {
        var names = keys.ToDictionary(key => key, _ => new SortedList<int, string>());
        snapshot.Statements.OfKeys(FirstNames, keys, rows => names[rows.GetInt32(0)][rows.GetInt32(1)] = rows.GetString(2));
        var hints = new Dictionary<int, string>();
        foreach (var key in keys)
        {
            var year = snapshot.Columns.Years.Of(key);
            string?[] parts =
            [
                Authors(names[key].Values, isTruncated: snapshot.Columns.Truncated.Of(key) == 1),
                year == SingleValuedColumn.None ? null : year.ToString("0000", CultureInfo.InvariantCulture),
            ];
            if (parts.OfType<string>().ToList() is { Count: > 0 } known)
                hints[key] = string.Join(", ", known);
        }

        return hints;
    }

    private static string? Authors(IList<string> names, bool isTruncated) => names switch
    {
        [] => null,
        [var only] => isTruncated ? $"{only} et al." : only,
        [var one, var other] when !isTruncated => $"{one} and {other}",
        [var first, ..] => $"{first} et al.",
    };

    private static Dictionary<int, string> Texts(Snapshot snapshot, string sql, IReadOnlyCollection<int> keys) =>
        snapshot.Statements.OfKeys(sql, keys, rows => rows.GetString(1));

    /// <summary>The most common value on the papers of each author. Authors whose papers have none are absent.</summary>
    private static Dictionary<int, int> Commonest(PaperColumns columns, MultiValuedColumn column, IReadOnlyCollection<int> authors) => authors
        .Select(author => (author, Value: Commonest(column, columns.Authors.With(author))))
        .Where(author => author.Value is not null)
        .ToDictionary(author => author.author, author => author.Value!.Value);

    private static int? Commonest(MultiValuedColumn column, DocIdSet papers)
    {
        using var tally = column.Count(papers);
        var (value, count) = (0, 0);
        for (var at = 0; at < tally.Bound; at++)
        {
            if (tally[at] > count)
                (value, count) = (at, tally[at]);
        }

        return count > 0 ? value : null;
    }
}
