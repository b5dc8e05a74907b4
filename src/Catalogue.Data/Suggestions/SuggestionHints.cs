using System.Globalization;
using Catalogue.Data.Columns;

namespace Catalogue.Data.Suggestions;

/// <summary>What tells one suggestion from another of the same name.</summary>
internal static class SuggestionHints
{
    private const string CategoryId = """SELECT "Id" FROM "Categories" WHERE "Key" = @0""";

    private const string AffiliationId = """SELECT "Id" FROM "Affiliations" WHERE "Key" = @0""";

    private const string AffiliationName = """SELECT "Name" FROM "Affiliations" WHERE "Key" = @0""";

    private const string CategoryName = """SELECT "Name" FROM "Categories" WHERE "Key" = @0""";

    private const string FirstNames = """SELECT "NameAsWritten" FROM "Authorships" WHERE "PaperKey" = @0 ORDER BY "Ordinal" LIMIT 3""";

    /// <summary>The full spelling.</summary>
    public static string? OfCategory(Snapshot snapshot, int key) => snapshot.Statements.Text(CategoryId, key);

    public static string? OfAffiliation(Snapshot snapshot, int key) => snapshot.Statements.Text(AffiliationId, key);

    /// <summary>The affiliation that most of the author's papers have, or else the subject class.</summary>
    public static string? OfAuthor(Snapshot snapshot, int key)
    {
        var papers = snapshot.Columns.Authors.With(key);
        return Commonest(snapshot.Columns.Affiliations, papers) is { } affiliation ? snapshot.Statements.Text(AffiliationName, affiliation)
            : Commonest(snapshot.Columns.Categories, papers) is { } category ? snapshot.Statements.Text(CategoryName, category)
            : null;
    }

    /// <summary>Who wrote it, and when: <c>Ann Lee and Bo Ng, 2023</c>.</summary>
    public static string? OfPaper(Snapshot snapshot, int key)
    {
        var names = new List<string>();
        using (var rows = snapshot.Statements.Query(FirstNames, key))
        {
            while (rows.Read())
                names.Add(rows.GetString(0));
        }

        var truncated = snapshot.Columns.Truncated.Of(key) == 1;
        var authors = names switch
        {
            [] => null,
            [var only] => truncated ? $"{only} et al." : only,
            [var one, var other] when !truncated => $"{one} and {other}",
            [var first, ..] => $"{first} et al.",
        };
        var year = snapshot.Columns.Years.Of(key);
        string?[] parts = [authors, year == SingleColumn.None ? null : year.ToString("0000", CultureInfo.InvariantCulture)];
        return parts.All(part => part is null) ? null : string.Join(", ", parts.OfType<string>());
    }

    private static int? Commonest(ManyColumn column, PaperSet papers)
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
