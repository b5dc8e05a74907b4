using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Data.Tests.Writing;

/// <summary>What not every database can store is stored in none, and said with its field.</summary>
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
    }.Select(known => new object[] { known.Item1, known.Item2 });

    [Theory]
    [MemberData(nameof(Unstorable))]
    public async Task What_cannot_be_stored_is_rejected_with_its_field(string field, object record)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        Assert.Equal((OutcomeKind.Rejected, field), await OutcomeAsync(catalogue, (PaperRecord)record));
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

    private static async Task<(OutcomeKind Outcome, string? Field)> OutcomeAsync(TestCatalogue catalogue, PaperRecord record)
    {
        var outcomes = new List<RecordOutcome>();
        var reading = new SourceReading(SourceKind.File, "a.bib", Some.Retrieved, [new ReadPaper(record)]);
        await catalogue.Writer.StoreAsync(reading, new WriteOptions(IsDryRun: false, KeepsGoing: true), outcomes.Add, default);
        var outcome = Assert.Single(outcomes);
        return (outcome.Outcome, outcome.Field);
    }
}
