using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Writing;

/// <summary>Which records of different sources are of one paper, and which are only candidates.</summary>
public sealed class MatchingTests
{
    private static readonly PaperRecord Otters = Some.Paper("a", "Otters of the North", ["Jane Doe", "Bo Ng"]) with { Published = Year(2020), Identifiers = [Some.Doi("10.1000/otters")] };

    [Theory]
    [InlineData("10.1000/otters")]
    public async Task A_record_with_the_identifier_of_a_paper_is_merged_into_it(string doi)
    {
        await using var catalogue = await KnownAsync();

        var outcome = await ImportAsync(catalogue, Some.Paper("b", "Otters in the north", ["J. Doe"]) with { Identifiers = [Some.Doi(doi)] });

        Assert.Equal((OutcomeKind.Merged, "otters-of-the-north", "same doi:10.1000/otters"), (outcome.Outcome, outcome.Paper, outcome.Reason));
        Assert.Equal(["papers.txt", "other.bib"], (await catalogue.PaperAsync("otters-of-the-north")).Sources.Select(part => part.Source!.Name));
    }

    public static IEnumerable<object[]> Lookalikes => new (string, PaperRecord)[]
    {
        ("case, marks and punctuation", Some.Paper("b", "OTTERS – of the Nörth!", ["Jane Doe"]) with { Published = Year(2020) }),
        ("the next year", Some.Paper("b", "Otters of the North", ["Jane Doe"]) with { Published = Year(2021) }),
        ("initials", Some.Paper("b", "Otters of the North", ["B. Ng"]) with { Published = Year(2019) }),
        ("another scheme", Some.Paper("b", "Otters of the North", ["Jane Doe"]) with { Published = Year(2020), Identifiers = [new IdentifierRecord("arxiv", "2001.00001")] }),
    }.Select(known => new object[] { known.Item1, known.Item2 });

    [Theory]
    [MemberData(nameof(Lookalikes))]
    public async Task A_record_with_the_title_the_year_and_an_author_of_a_paper_is_merged_into_it(string what, object record)
    {
        await using var catalogue = await KnownAsync();

        var outcome = await ImportAsync(catalogue, (PaperRecord)record);

        Assert.True(outcome.Outcome == OutcomeKind.Merged, what);
        Assert.Equal("same title, year and author", outcome.Reason);
    }

    public static IEnumerable<object[]> Doubtful => new (string, PaperRecord, string)[]
    {
        ("no year", Some.Paper("b", "Otters of the North", ["Jane Doe"]), "year missing"),
        ("no author", Some.Paper("b", "Otters of the North", []) with { Published = Year(2020) }, "authors missing"),
        ("another DOI", Some.Paper("b", "Otters of the North", ["Jane Doe"]) with { Published = Year(2020), Identifiers = [Some.Doi("10.1000/x")] }, "different doi: 10.1000/x and 10.1000/otters"),
        ("a DOI of something else", Some.Paper("b", "Proceedings", ["Cy Ode"]) with { Identifiers = [Some.Doi("10.1000/otters")] }, "different authors"),
    }.Select(known => new object[] { known.Item1, known.Item2, known.Item3 });

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task A_doubtful_match_is_stored_apart_and_listed_with_its_evidence(string what, object record, string evidence)
    {
        await using var catalogue = await KnownAsync();

        var outcome = await ImportAsync(catalogue, (PaperRecord)record);

        Assert.True(outcome.Outcome == OutcomeKind.Created, what);
        var candidate = Assert.Single(outcome.Candidates);
        Assert.Equal("otters-of-the-north", candidate.Paper);
        Assert.Contains(evidence, candidate.Evidence);
        Assert.Equal(2, (await catalogue.IdsAsync()).Count);
    }

    public static IEnumerable<object[]> Others => new (string, PaperRecord)[]
    {
        ("years apart", Some.Paper("b", "Otters of the North", ["Jane Doe"]) with { Published = Year(2022) }),
        ("other authors", Some.Paper("b", "Otters of the North", ["Jim Doe"]) with { Published = Year(2020) }),
        ("another initial", Some.Paper("b", "Otters of the North", ["K. Doe"]) with { Published = Year(2020) }),
        ("another title", Some.Paper("b", "Otters of the South", ["Jane Doe"]) with { Published = Year(2020) }),
    }.Select(known => new object[] { known.Item1, known.Item2 });

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Another_paper_is_no_candidate(string what, object record)
    {
        await using var catalogue = await KnownAsync();

        var outcome = await ImportAsync(catalogue, (PaperRecord)record);

        Assert.True(outcome.Outcome == OutcomeKind.Created, what);
        Assert.Empty(outcome.Candidates);
    }

    [Fact]
    public async Task Records_of_one_file_are_never_merged_with_each_other()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        var (_, outcomes) = await ImportAllAsync(catalogue, Otters, Otters with { RecordKey = "b" }, Otters with { RecordKey = "c", Identifiers = [] });

        Assert.All(outcomes, outcome => Assert.Equal(OutcomeKind.Created, outcome.Outcome));
        Assert.Equal([0, 1, 2], outcomes.Select(outcome => outcome.Candidates.Count));
        Assert.Equal(outcomes[0].Paper, outcomes[1].Candidates[0].Paper);
        Assert.Contains("already has record 'a' of the same source", outcomes[1].Candidates[0].Evidence);
        Assert.Equal("identifiers", Assert.Single(outcomes[1].Notes).Field);
        Assert.Equal(3, (await catalogue.IdsAsync()).Count);
    }

    [Fact]
    public async Task Two_records_that_are_like_one_paper_do_not_both_get_it()
    {
        await using var catalogue = await KnownAsync();

        var (_, outcomes) = await ImportAllAsync(catalogue, Otters with { RecordKey = "x" }, Otters with { RecordKey = "y" });

        Assert.Equal([OutcomeKind.Merged, OutcomeKind.Created], outcomes.Select(outcome => outcome.Outcome));
        Assert.Equal("otters-of-the-north", Assert.Single(outcomes[1].Candidates).Paper);
    }

    [Fact]
    public async Task A_record_whose_identifiers_are_of_two_papers_is_neither()
    {
        await using var catalogue = await KnownAsync();
        await catalogue.StoreAsync(Some.Paper("c", "Otters", ["Jane Doe"]) with { Identifiers = [new IdentifierRecord("arxiv", "2001.00001")] });

        var outcome = await ImportAsync(catalogue, Otters with { RecordKey = "z", Identifiers = [Some.Doi("10.1000/otters"), new IdentifierRecord("arxiv", "2001.00001")] });

        Assert.Equal(OutcomeKind.Created, outcome.Outcome);
        Assert.Equal(2, outcome.Candidates.Count);
        Assert.Empty((await catalogue.PaperAsync(outcome.Paper!)).Identifiers);
    }

    [Fact]
    public async Task An_own_id_is_the_papers_also_after_a_merger_if_anything_else_agrees()
    {
        await using var catalogue = await KnownAsync();
        await catalogue.StoreAsync(Some.Paper("c", "Herons", ["Cy Ode"]));
        await catalogue.Retirement.MergeAsync("otters-of-the-north", "herons", default);

        var same = await ImportAsync(catalogue, Some.Paper("otters-of-the-north", "Grey herons", ["Cy Ode"]) with { CatalogueId = "otters-of-the-north" });
        var other = await ImportAsync(catalogue, Some.Paper("herons", "Storks", ["Di Poe"]) with { CatalogueId = "herons" });

        Assert.Equal((OutcomeKind.Merged, "herons"), (same.Outcome, same.Paper));
        Assert.Equal((OutcomeKind.Created, "herons"), (other.Outcome, Assert.Single(other.Candidates).Paper));
    }

    [Fact]
    public async Task Importing_again_changes_nothing_not_even_a_revision_on_another_day()
    {
        await using var catalogue = await KnownAsync();
        PaperRecord[] records = [Otters with { RecordKey = "x" }, Otters with { RecordKey = "y" }, Some.Paper("Herons")];
        await ImportAllAsync(catalogue, records);
        var (before, revision) = (await catalogue.ContentAsync(), await catalogue.RevisionAsync());

        var (report, outcomes) = await ImportAllAsync(catalogue, records, Some.Retrieved.AddDays(100));

        Assert.Equal(new WriteReport(0, 0, 3, revision), report);
        Assert.All(outcomes, outcome => Assert.Equal(OutcomeKind.Unchanged, outcome.Outcome));
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Fact]
    public async Task A_key_that_suddenly_names_another_paper_is_rejected()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await ImportAllAsync(catalogue, Otters);

        var (report, outcomes) = await ImportAllAsync(catalogue, Some.Paper("a", "Herons", ["Cy Ode"]));

        Assert.False(report.IsStored);
        Assert.Contains("--source", Assert.Single(outcomes).Reason, StringComparison.Ordinal);
    }

    internal static PublicationDate Year(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Year);

    internal static async Task<(WriteReport Report, List<RecordOutcome> Outcomes)> ImportAllAsync(TestCatalogue catalogue, IEnumerable<PaperRecord> records, DateOnly retrieved)
    {
        var outcomes = new List<RecordOutcome>();
        var reading = new SourceReading(SourceKind.File, "other.bib", retrieved, records.Select(record => new ReadPaper(record))) { IsDated = false, IsWhole = false };
        return (await catalogue.Writer.StoreAsync(reading, new WriteOptions(IsDryRun: false, KeepsGoing: false), outcomes.Add, default), outcomes);
    }

    internal static Task<(WriteReport Report, List<RecordOutcome> Outcomes)> ImportAllAsync(TestCatalogue catalogue, params PaperRecord[] records) =>
        ImportAllAsync(catalogue, records, Some.Retrieved.AddDays(1));

    internal static async Task<RecordOutcome> ImportAsync(TestCatalogue catalogue, PaperRecord record) =>
        Assert.Single((await ImportAllAsync(catalogue, record)).Outcomes);

    private static async Task<TestCatalogue> KnownAsync()
    {
        var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Otters);
        return catalogue;
    }
}
