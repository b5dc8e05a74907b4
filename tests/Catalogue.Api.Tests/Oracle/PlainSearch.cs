using System.Text.RegularExpressions;

namespace Catalogue.Api.Tests.Oracle;

/// <summary>Full-text search by looking at every word of every paper. Its words have to be their own stems.</summary>
internal static partial class PlainSearch
{
    public static bool Finds(string query, PlainPaper paper)
    {
        string[][] fields = [PlainText.Words(paper.Title), PlainText.Words(paper.Abstract ?? ""), .. paper.Authors.Select(author => PlainText.Words(author.Name))];
        return query.Split(" OR ").Any(group => Units().Matches(group)
            .All(unit => unit.Groups["not"].Success != fields.Any(words => IsIn(words, unit.Groups["text"].Value))));
    }

    private static bool IsIn(string[] field, string unit)
    {
        var words = PlainText.Words(unit);
        return unit.EndsWith('*')
            ? field.Any(word => word.StartsWith(words[0], StringComparison.Ordinal))
            : Enumerable.Range(0, field.Length).Any(start => field.Skip(start).Take(words.Length).SequenceEqual(words));
    }

    [GeneratedRegex("""(?<not>-)?(?:"(?<text>[^"]*)"|(?<text>[^\s"]+))""")]
    private static partial Regex Units();
}
