extern alias Benchmarks;

using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Api.Tests.Promises.Portable.Parsers;
using CsCheck;
using RealRecords = Benchmarks::Catalogue.Benchmarks.Records.RealRecords;

namespace Catalogue.Api.Tests.Promises.Portable;

/// <summary>P5: third-party parsers read the same fields back, and report nothing.</summary>
[Trait("Needs", "Parsers")]
public sealed class ReferenceParserTests(ReferenceParserTests.Catalogues catalogues) : IClassFixture<ReferenceParserTests.Catalogues>
{
    private const int RealPapers = 2_000;
    private const int StrangeCount = 200;

    /// <summary>So many usual cases take as long as one of these.</summary>
    private const int CasesOfOne = 500;
    private const string FirstCase = "fIC0uWeJtuv4";

    public static TheoryData<string> Parsers => [.. Usable.Select(parser => parser.Key)];

    /// <summary>Without those that print.</summary>
    public static TheoryData<string> Readers => [.. Usable.Where(parser => !parser.Value.IsPrinter).Select(parser => parser.Key)];

    /// <summary>Schemas are real records' neighbours: without them, what needs one is left out.</summary>
    private static IEnumerable<KeyValuePair<string, ReferenceParser>> Usable =>
        ReferenceParser.All.Where(parser => parser.Value.Schema is not { } schema || File.Exists(schema));

    [Theory, MemberData(nameof(Parsers))]
    public async Task The_shipped_papers_are_read(string parser) => await AssertReadAsync(parser, await catalogues.Seed.Value, 50);

    [Theory, MemberData(nameof(Parsers)), Trait("Needs", "RealRecords")]
    public async Task Real_papers_are_read(string parser) => await AssertReadAsync(parser, await catalogues.Anthology.Value, RealPapers);

    /// <summary>
    /// Each case is a catalogue of its own, and a run of the parser. What parsers make of strange texts has no end of rules, so that the
    /// first case is always the same; every night there are more.
    /// </summary>
    [Theory, MemberData(nameof(Readers))]
    public async Task Papers_with_every_kind_of_character_are_read(string parser) => await StrangePapers.Some(StrangeCount).SampleAsync(
        async records =>
        {
            await using var exported = await ExportedPapers.StoreAsync(records);
            await AssertReadAsync(parser, exported, records.Length);
        },
        seed: Check.Iter < CasesOfOne ? FirstCase : null,
        iter: Math.Max(1, Check.Iter / CasesOfOne),
        threads: 1,
        print: records => $"{records.Length} papers");

    private static async Task AssertReadAsync(string name, ExportedPapers exported, int count)
    {
        var parser = ReferenceParser.All[name];
        Assert.True(ExternalProgram.IsInstalled(parser.Program), $"{parser.Program} is not installed; .ci/run installs it.");
        var papers = await exported.PapersAsync();
        Assert.Equal(count, papers.Count);

        var read = parser.Read(await exported.DocumentAsync(parser.Format)).ToDictionary(paper => paper.Id);
        Assert.Equal(papers.Select(paper => paper.Id).Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
        var differences = papers.Select(PaperFields.Of).SelectMany(paper => Differences(parser, paper, read[paper.Id])).Take(20).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static IEnumerable<string> Differences(ReferenceParser parser, PaperFields paper, PaperFields read) =>
        from field in parser.Fields
        where parser.CanRead(paper, field)
        let wanted = Comparable(parser, field, paper[field])
        let got = Comparable(parser, field, read[field])
        where wanted != got
        let place = Math.Max(0, wanted.AsSpan().CommonPrefixLength(got) - 20)
        select $"{field} of {paper.Id}: '{Excerpt(wanted, place)}' was read as '{Excerpt(got, place)}'";

    private static string Comparable(ReferenceParser parser, string field, string text) => !parser.Unordered.Contains(field)
        ? parser.Fold(text)
        : PaperFields.Joined(parser.Fold(text).Split(PaperFields.Separator).Order(StringComparer.Ordinal));

    private static string Excerpt(string text, int place) => text[Math.Min(place, text.Length)..Math.Min(place + 60, text.Length)];

    /// <summary>Each is made when it is first asked for, and shared by the parsers.</summary>
    public sealed class Catalogues : IAsyncLifetime
    {
        internal Lazy<Task<ExportedPapers>> Seed { get; } = new(() => Task.FromResult(new ExportedPapers(new CatalogueFactory())));

        /// <summary>From all of the anthology's years.</summary>
        internal Lazy<Task<ExportedPapers>> Anthology { get; } = new(() =>
            ExportedPapers.StoreAsync(RealRecords.Read(Shared.Anthology).Where((_, at) => at % 51 == 0).Take(RealPapers)));

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync()
        {
            foreach (var made in new[] { Seed, Anthology }.Where(catalogue => catalogue.IsValueCreated))
                await (await made.Value).DisposeAsync();
        }
    }
}
