using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Writing;

/// <summary>What breaks a rule, or cannot be stored by every database, is stored in none, and rejected with its field.</summary>
public sealed class RecordCheckTests
{
    public static IEnumerable<object[]> Unstorable => new (string, PaperRecord)[]
    {
        ("title", Some.Paper("x") with { Title = "x\0y" }),
        ("title", Some.Paper("x") with { Title = "x\uD800y" }),
        ("abstract", Some.Paper("x") with { Abstract = "\uDC00\uD800" }),
        ("authors", Some.Paper("x") with { Authors = [new AuthorRecord("a\uDBFF", 1)] }),
        ("affiliations", Some.Paper("x") with { Authors = [new AuthorRecord("a", 1) { Affiliations = ["\0"] }] }),
        ("volume", Some.Paper("x") with { Other = [new OtherField("volume", "1\0")] }),
        ("key", Some.Paper("x") with { RecordKey = new string('ä', 1_001) }),
        ("identifiers", Some.Paper("x") with { Identifiers = [Some.Doi("10.1000/" + new string('x', 2_000))] }),
        ("key", Some.Paper("x") with { RecordKey = "" }),
        ("key", Some.Paper("x") with { RecordKey = "\0" }),
        ("title", Some.Paper("x") with { Title = "" }),
        ("title", Some.Paper("x") with { Title = " \t" }),
        ("authors", Some.Paper("x", "")),
        ("authors", Some.Paper("x", "  ")),
        ("authors", Some.Paper("x") with { Authors = [new AuthorRecord("a", 0)] }),
        ("authors", Some.Paper("x") with { Authors = [new AuthorRecord("a", -1)] }),
        ("authors", Some.Paper("x") with { Authors = [new AuthorRecord("a", 2), new AuthorRecord("b", 2)] }),
        ("affiliations", Some.Paper("x") with { Affiliations = ["  "] }),
        ("affiliations", Some.Paper("x") with { Authors = [new AuthorRecord("a", 1) { Affiliations = ["b", ""] }] }),
        ("categories", Some.Paper("x") with { Categories = ["cs.CL", ""] }),
        ("categories", Some.Paper("x") with { Categories = ["  "] }),
        ("categories", Some.Paper("x") with { Categories = ["none"] }),
        ("categories", Some.Paper("x") with { Categories = [new string('x', 101)] }),
        ("publishedYearInferred", Some.Paper("x") with { PublishedYearInferred = true }),
        ("codeUrl", Some.Paper("x") with { CodeUrl = "https://a.example" }),
        ("codeUrl", Some.Paper("x") with { HasCode = false, CodeUrl = "https://a.example" }),
        ("codeUrl", Some.Paper("x") with { HasCode = true, CodeUrl = "" }),
        ("links", Some.Paper("x") with { Links = ["https://a.example", " "] }),
        ("identifiers", Some.Paper("x") with { Identifiers = [new IdentifierRecord("", "x")] }),
        ("identifiers", Some.Paper("x") with { Identifiers = [new IdentifierRecord("doi", "")] }),
        ("identifiers", Some.Paper("x") with { Identifiers = [new IdentifierRecord("DOI", "10.1/x")] }),
        ("identifiers", Some.Paper("x") with { Identifiers = [new IdentifierRecord("İ", "x")] }),
        ("identifiers", Some.Paper("x") with { Identifiers = [new IdentifierRecord("a\0", "x")] }),
        ("identifiers", Some.Paper("x") with { Identifiers = [new IdentifierRecord(new string('x', 101), "x")] }),
    }.Select(known => new object[] { known.Item1, known.Item2 });

    [Theory]
    [MemberData(nameof(Unstorable))]
    public async Task What_cannot_be_stored_is_rejected_with_its_field(string field, object record)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        Assert.Equal((OutcomeKind.Rejected, field), await OutcomeAsync(catalogue, (PaperRecord)record));
    }

    public static IEnumerable<object[]> Impossible => new (string, ProfileRecord)[]
    {
        ("name", new ProfileRecord { Name = " " }),
        ("name", new ProfileRecord { Name = "Ann\0" }),
        ("field", new ProfileRecord { Name = "Ann", Field = "none" }),
        ("field", new ProfileRecord { Name = "Ann", Field = new string('x', 101) }),
        ("hIndex", new ProfileRecord { Name = "Ann", HIndex = -1 }),
        ("papers", new ProfileRecord { Name = "Ann", Papers = -1 }),
        ("citations", new ProfileRecord { Name = "Ann", Citations = -1 }),
        ("noveltyPercent", new ProfileRecord { Name = "Ann", NoveltyPercent = 101 }),
        ("noveltyPercent", new ProfileRecord { Name = "Ann", NoveltyPercent = -1 }),
        ("aiScore", new ProfileRecord { Name = "Ann", AiScore = -1 }),
    }.Select(known => new object[] { known.Item1, known.Item2 });

    [Theory]
    [MemberData(nameof(Impossible))]
    public async Task A_profile_with_an_impossible_figure_is_rejected_with_its_field(string field, object profile)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        Assert.Equal((OutcomeKind.Rejected, field), await OutcomeAsync(catalogue, new ReadProfile((ProfileRecord)profile, 1)));
    }

    [Fact]
    public async Task Categories_of_the_longest_allowed_name_are_stored()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var longest = string.Concat(Enumerable.Repeat("𝒳", 100));

        Assert.Equal((OutcomeKind.Created, null), await OutcomeAsync(catalogue, Some.Paper("x") with { Categories = [longest, "None", "cs", "cs.none"] }));
        Assert.Equal("3", await catalogue.ScalarAsync("SELECT count(*) FROM PaperCategories"));
    }

    [Fact]
    public async Task Long_names_and_characters_of_two_halves_are_stored()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var name = string.Concat(Enumerable.Repeat("𝒳é ", 1_000)).Trim();
        var paper = Some.Paper("𝒳") with { Authors = [new AuthorRecord(name + " a", 1), new AuthorRecord(name + " b", 2)], Affiliations = [name] };

        Assert.Equal((OutcomeKind.Created, null), await OutcomeAsync(catalogue, paper));
        await using var db = await catalogue.OpenAsync();
        Assert.Equal([name + " a", name + " b"], db.Authors.OrderBy(author => author.Key).Select(author => author.Name));
    }

    private static Task<(OutcomeKind Outcome, string? Field)> OutcomeAsync(TestCatalogue catalogue, PaperRecord record) => OutcomeAsync(catalogue, new ReadPaper(record));

    private static async Task<(OutcomeKind Outcome, string? Field)> OutcomeAsync(TestCatalogue catalogue, ReadRecord record)
    {
        var outcomes = new List<RecordOutcome>();
        var reading = new SourceReading(SourceKind.File, "a.bib", Some.Retrieved, [record]);
        await catalogue.Writer.StoreAsync(reading, new WriteOptions(IsDryRun: false, KeepsGoing: true), outcomes.Add, default);
        var outcome = Assert.Single(outcomes);
        return (outcome.Outcome, outcome.Field);
    }
}
