using Catalogue.Data.Model;
using Catalogue.Data.Tests.Infrastructure;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Matching;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using CsCheck;

namespace Catalogue.Data.Tests.Writing;

/// <summary>Several sources of one paper: in which order they are imported, and how often.</summary>
public sealed class SourceOrderTests
{
    /// <summary>What several sources say of one paper: they share its DOI and its title.</summary>
    private static readonly Gen<PaperRecord[]> Sources = RecordGen.Some(4).Where(records => records.Length > 1).Select(records =>
        records.Select(record => record with { Title = "Otters", Identifiers = [Some.Doi("10.1000/otters")] }).ToArray());

    private static readonly Gen<(PaperRecord[] Records, int[] Order)> Shuffled =
        Sources.SelectMany(records => Gen.Shuffle(Enumerable.Range(0, records.Length).ToArray()).Select(order => (records, order)));

    private static int Cases => TestScope.Cases(few: 10, all: 100) / TestStore.CasesOfOne;

    [Fact]
    public async Task The_order_of_imports_is_irrelevant_if_the_sources_have_different_dates() => await Shuffled.SampleAsync(
        async (records, order) =>
        {
            await using var one = await TestCatalogue.EmptyAsync();
            await using var other = await TestCatalogue.EmptyAsync();
            foreach (var at in Enumerable.Range(0, records.Length))
                await ImportAsync(one, records, at, days: at);
            foreach (var at in order)
                await ImportAsync(other, records, at, days: at);

            Assert.Equal(await PaperAsync(one), await PaperAsync(other));
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public async Task What_sources_of_one_date_say_together_is_there_whatever_their_order() => await Shuffled.SampleAsync(
        async (records, order) =>
        {
            await using var one = await TestCatalogue.EmptyAsync();
            await using var other = await TestCatalogue.EmptyAsync();
            foreach (var at in Enumerable.Range(0, records.Length))
                await ImportAsync(one, records, at, days: 0);
            foreach (var at in order)
                await ImportAsync(other, records, at, days: 0);

            Assert.Equal(await PartsAsync(one), await PartsAsync(other));
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public async Task Importing_every_source_again_changes_nothing() => await Sources.SampleAsync(
        async records =>
        {
            await using var catalogue = await TestCatalogue.EmptyAsync();
            foreach (var at in Enumerable.Range(0, records.Length))
                await ImportAsync(catalogue, records, at, days: at % 2);
            var before = await catalogue.ContentAsync();

            foreach (var at in Enumerable.Range(0, records.Length).Reverse())
                Assert.Equal((0, 0, 1), await ImportAsync(catalogue, records, at, days: 9));

            Assert.Equal(before, await catalogue.ContentAsync());
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void Records_are_in_one_order_however_the_database_gives_them() => Gen.Select(Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Bool)
        .Array[2, 6].SelectMany(parts => Gen.Shuffle(Parts(parts)).Select(shuffled => (Parts(parts), shuffled)))
        .Sample((parts, shuffled) => Assert.Equal(Keys(SourceEntry.InOrder(parts)), Keys(SourceEntry.InOrder(shuffled))));

    [Fact]
    public void Which_of_two_records_is_compared_with_the_other_is_irrelevant() => RecordGen.Some(2).Where(records => records.Length == 2).Sample(records =>
    {
        var (one, other) = (MatchEvidence.Of(records[0], records[1]), MatchEvidence.Of(records[1], records[0]));

        Assert.Equal((one.IsIdentified, one.IsLookalike, one.IsAmbiguous), (other.IsIdentified, other.IsLookalike, other.IsAmbiguous));
        Assert.Equal((one.IsSameTitle, one.Year, one.Author), (other.IsSameTitle, other.Year, other.Author));
        Assert.Equal(one.Shared.ToHashSet(), other.Shared.ToHashSet());
        Assert.Equal(one.Different.Select(pair => (pair.Other, pair.One)).ToHashSet(), other.Different.ToHashSet());
    });

    private static async Task<(int Created, int Updated, int Unchanged)> ImportAsync(TestCatalogue catalogue, PaperRecord[] records, int at, int days)
    {
        var reading = new SourceReading(SourceKind.File, $"{at}.bib", Some.Retrieved.AddDays(days), [new ReadPaper(records[at])]) { IsDated = false, IsWhole = false };
        var report = await catalogue.Writer.StoreAsync(reading, new WriteOptions(IsDryRun: false, KeepsGoing: false), _ => { }, default);
        Assert.Equal(0, report.Rejected);
        return (report.Created, report.Updated, report.Unchanged);
    }

    private static async Task<string> PaperAsync(TestCatalogue catalogue) =>
        MergingPropertyTests.Json(StoredRecords.Of(await catalogue.PaperAsync(Assert.Single(await catalogue.IdsAsync()))));

    private static async Task<(string, string, string, string)> PartsAsync(TestCatalogue catalogue)
    {
        var paper = await catalogue.PaperAsync(Assert.Single(await catalogue.IdsAsync()));
        return (
            Together(paper.Links.Select(link => link.Url)),
            Together(paper.Categories.Select(part => part.Category!.Id)),
            Together(paper.Affiliations.Where(part => part.IsOfPaper).Select(part => part.Affiliation!.Id)),
            Together(paper.Identifiers.Select(known => known.Value)));

        static string Together(IEnumerable<string> texts) => string.Join('\n', texts.Order(StringComparer.Ordinal));
    }

    private static SourceEntry[] Parts((int Days, int Revision, int Source, int Record, bool IsMerged)[] parts) =>
    [
        .. parts.DistinctBy(part => (part.Source, part.Record)).Select(part => new SourceEntry
        {
            SourceKey = part.Source,
            RecordKey = $"k{part.Record}",
            RecordDigest = "",
            Retrieved = Some.Retrieved.AddDays(part.Days),
            Revision = part.Revision,
            IsMerged = part.IsMerged,
        }),
    ];

    private static IEnumerable<(int, string)> Keys(IEnumerable<SourceEntry> parts) => parts.Select(part => (part.SourceKey, part.RecordKey));
}
