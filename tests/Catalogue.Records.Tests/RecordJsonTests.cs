using System.Text;
using CsCheck;

namespace Catalogue.Records.Tests;

/// <summary>How records are kept: everything that they say is read again, and nothing is written that they do not say.</summary>
public sealed class RecordJsonTests
{
    private static readonly Gen<string> Texts = Gen.OneOf("", "a", "é \"quoted\" <b>&amp;</b>", "\U0001F9A6\n\t", "10.1/ä");

    private static readonly Gen<IReadOnlyList<string>> Lists = Texts.List[0, 3].Select(texts => (IReadOnlyList<string>)texts);

    private static readonly Gen<PublicationDate> Dates = Gen.OneOf("2020", "2020-02", "2020-02-29").Select(text => PublicationDate.TryParse(text, out var date) ? date : default);

    private static readonly Gen<AuthorRecord> Authors =
        Gen.Select(Texts, Gen.Int[1, 3].Nullable(), Lists, (name, position, affiliations) => new AuthorRecord(name, position) { Affiliations = affiliations });

    private static readonly Gen<PaperRecord> Papers = Gen.Select(
        Gen.Select(Texts, Texts, Texts.Null(), Texts.Null()), Gen.Select(Dates.Nullable(), Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool.Nullable()),
        Gen.Select(Lists, Lists, Lists, Authors.List[0, 3]), Texts.Select(Texts).List[0, 3],
        (texts, facts, lists, pairs) => new PaperRecord
        {
            RecordKey = texts.Item1,
            Title = texts.Item2,
            Abstract = texts.Item3,
            CodeUrl = texts.Item4,
            CatalogueId = texts.Item3,
            Published = facts.Item1,
            PublishedYearInferred = facts.Item2,
            HasPrimaryCategory = facts.Item3,
            AuthorsTruncated = facts.Item4,
            HasCode = facts.Item5,
            Categories = lists.Item1,
            Affiliations = lists.Item2,
            Links = lists.Item3,
            Authors = lists.Item4,
            Identifiers = [.. pairs.Select(pair => new IdentifierRecord(pair.Item1, pair.Item2))],
            Other = [.. pairs.Select(pair => new OtherField(pair.Item1, pair.Item2))],
        });

    [Fact]
    public void A_record_is_read_as_it_was_written() => Papers.Sample(paper =>
    {
        var json = RecordJson.Write(paper);
        var read = RecordJson.Read(json);

        Assert.Equal(json, RecordJson.Write(read));
        Assert.Equivalent(paper, read, strict: true);
    });

    [Fact]
    public void Nothing_is_written_that_a_record_does_not_say() =>
        Assert.Equal("""{"recordKey":"k","title":"Otters"}""", Encoding.UTF8.GetString(RecordJson.Write(new PaperRecord { RecordKey = "k", Title = "Otters", Line = 7 })));

    [Fact]
    public void What_a_record_says_of_code_and_categories_is_written_even_if_it_is_no() => Assert.Equal(
        """{"recordKey":"k","title":"é <b>","hasPrimaryCategory":false,"authorsTruncated":true,"hasCode":false}""",
        Encoding.UTF8.GetString(RecordJson.Write(new PaperRecord { RecordKey = "k", Title = "é <b>", HasPrimaryCategory = false, HasCode = false, AuthorsTruncated = true })));
}
