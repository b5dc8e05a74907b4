using Catalogue.Oracle;

namespace Catalogue.Api.Tests.Generated;

/// <summary>Values for every filter that find something in a catalogue: one, several, negated, none, and mixed.</summary>
internal sealed class FilterChoices
{
    public FilterChoices(PlainCatalogue catalogue)
    {
        var (authors, affiliations) = (Frequent(catalogue, "author"), Frequent(catalogue, "affiliation"));
        var researchers = Frequent(catalogue, "researcher");
        var (ids, doi) = (catalogue.Papers.Select(paper => paper.Id).ToList(), Identifier(catalogue, "doi"));
        All =
        [
            ("category", [["CL"], ["LG", "cs.CL,XX"], ["!CL"], ["none,CO"]]),
            ("affiliation", [[affiliations[0]], [affiliations[0], affiliations[1]], ["!" + affiliations[0]], ["none"]]),
            ("author", [[authors[0]], [$"{authors[0]},{authors[1]}"], ["!" + authors[0]], ["none", authors[2]]]),
            ("coauthor", [[authors[1]], [$"{authors[0]},{authors[3]},!{authors[2]}"], ["!" + authors[1]]]),
            ("researcher", [[researchers[0]], [.. researchers.Take(2)], ["!" + researchers[0]]]),
            ("year", [["2021"], ["2020,2022"], ["!2021"], ["none"]]),
            ("from", [["2020"], ["2020-03"], ["2021-06-15"]]),
            ("to", [["2022"], ["2021-07"], ["2022-02-28"]]),
            ("precision", [["day"], ["month", "year"], ["!day"]]),
            ("hasCode", [["true"], ["false"]]),
            ("id", [[.. ids.Where((_, index) => index % 2 == 0)], ["!" + ids[3]], [doi, .. ids.Take(40)]]),
            ("q", [["graph"], ["model OR robot"], ["-graph"], ["\"graph model\" OR zurich"], ["caf* -token"], ["model"]]),
        ];
    }

    public IReadOnlyList<(string Filter, string[][] Levels)> All { get; }

    public static string[] Frequent(PlainCatalogue catalogue, string filter) =>
        [.. catalogue.Counted(catalogue.Papers, filter).OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)
            .Select(count => count.Value)];

    private static string Identifier(PlainCatalogue catalogue, string scheme) => catalogue.Papers
        .SelectMany(paper => paper.Identifiers).Where(known => known.Scheme == scheme).Select(known => $"{scheme}:{known.Value}").First();
}
