using System.Text.Json;
using Catalogue.Benchmarks.Records.Generated;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Benchmarks;

public sealed class GeneratedPapersTests
{
    private const int Sample = 20_000;

    private static readonly string[] Categories = [.. Enumerable.Range(0, 40).Select(number => $"cs.{number}")];

    private static readonly Lazy<PaperRecord[]> Papers = new(() => Generated(1, Sample));

    [Fact]
    public void The_same_seed_makes_the_same_papers_however_many() =>
        Assert.Equal(Json(Papers.Value[..500]), Json(Generated(1, 500)));

    [Fact]
    public void Another_seed_makes_other_papers() =>
        Assert.Empty(Generated(2, 500).Select(paper => paper.Title).Intersect(Papers.Value.Select(paper => paper.Title)));

    [Fact]
    public void Titles_keys_and_identifiers_are_distinct()
    {
        Assert.InRange(Papers.Value.DistinctBy(paper => paper.Title).Count(), Sample * 99 / 100, Sample);
        Assert.Equal(Sample, Papers.Value.DistinctBy(paper => paper.RecordKey).Count());
        Assert.True(Papers.Value.SelectMany(paper => paper.Identifiers).GroupBy(known => known).All(same => same.Count() == 1));
    }

    [Fact]
    public void Words_are_many_and_the_commonest_is_nearly_everywhere()
    {
        var words = Papers.Value.Select(paper => $"{paper.Title} {paper.Abstract}".ToLowerInvariant().Split([' ', '.', ',', ':']).ToHashSet()).ToList();

        Assert.InRange(words.SelectMany(paper => paper).Distinct().Count(), 50_000, int.MaxValue);
        Assert.InRange(words.Count(paper => paper.Contains("the")), Sample * 70 / 100, Sample);
        Assert.InRange(words.Count(paper => paper.Contains("language") && paper.Contains("model")), Sample * 15 / 100, Sample / 2);
    }

    [Fact]
    public void Authors_are_many_and_some_write_much()
    {
        var teams = Papers.Value.Select(paper => paper.Authors.Select(author => author.Name).ToList()).ToList();
        var papersOf = teams.SelectMany(team => team).CountBy(name => name).ToDictionary();

        Assert.All(teams, team => Assert.Equal(team.Count, team.Distinct().Count()));
        Assert.Equal((1, true), (teams.Min(team => team.Count), teams.Max(team => team.Count) is > 20 and <= 40));
        Assert.InRange(papersOf.Count, 30_000, Names.Persons);
        Assert.InRange(papersOf[Names.MostFrequentPerson], 100, Sample / 20);
    }

    [Fact]
    public void Categories_years_and_affiliations_are_all_there()
    {
        Assert.Equal(40, Papers.Value.SelectMany(paper => paper.Categories).Distinct().Count());
        Assert.Equal(30, Papers.Value.Select(paper => paper.Published?.FirstDay.Year).OfType<int>().Distinct().Count());
        Assert.InRange(Papers.Value.SelectMany(paper => paper.Affiliations).Distinct().Count(), 4_000, Names.Organisations);
    }

    [Fact]
    public void Whatever_may_be_absent_is_absent_sometimes()
    {
        Func<PaperRecord, bool>[] facts =
        [
            paper => paper.Abstract is null, paper => paper.Published is null, paper => paper.Categories.Count == 0, paper => paper.Affiliations.Count == 0,
            paper => paper.Identifiers.Any(known => known.Scheme == "doi"), paper => paper.Identifiers.Any(known => known.Scheme == "arxiv"),
            paper => paper.HasCode == true, paper => paper.CodeUrl is not null, paper => paper.AuthorsTruncated,
            .. Enum.GetValues<DatePrecision>().Select(precision => (Func<PaperRecord, bool>)(paper => paper.Published?.Precision == precision)),
        ];

        Assert.All(facts, fact => Assert.InRange(Papers.Value.Count(fact), Sample / 100, Sample * 3 / 4));
    }

    private static PaperRecord[] Generated(int seed, int count) => [.. new GeneratedPapers(seed, Categories).Series().Take(count)];

    private static string Json(PaperRecord[] papers) => JsonSerializer.Serialize(papers);
}
