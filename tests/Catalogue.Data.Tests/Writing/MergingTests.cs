using System.Text;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Matching;
using Catalogue.Data.Writing.Merging;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Writing;

/// <summary>What a paper says that several sources know.</summary>
public sealed class MergingTests
{
    private static readonly PaperRecord Old = Some.Paper("a", "Otters", ["Jane Doe", "Bo Ng"]) with
    {
        Abstract = "Of rivers.",
        Published = new PublicationDate(new DateOnly(2020, 5, 3), DatePrecision.Day),
        Categories = ["CL"],
        Affiliations = ["stanford"],
        HasCode = true,
        CodeUrl = "https://github.com/a/b",
        Links = ["https://a.example"],
        Identifiers = [Some.Doi("10.1000/otters")],
    };

    private static readonly PaperRecord New = Some.Paper("b", "Otters", ["Jane Doe", "Bo Ng"]) with { Identifiers = Old.Identifiers };

    [Fact]
    public async Task What_the_newer_source_does_not_say_stays()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Old);
        var before = StoredRecords.Of(await catalogue.PaperAsync("otters"));

        var outcome = await MatchingTests.ImportAsync(catalogue, New);

        Assert.Equal(OutcomeKind.Merged, outcome.Outcome);
        Assert.Empty(outcome.Changes);
        Assert.Empty(PaperDifference.Of(before, StoredRecords.Of(await catalogue.PaperAsync("otters"))));
    }

    [Fact]
    public async Task Where_sources_disagree_the_newer_counts_and_the_older_stays_in_its_record()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Old);

        var outcome = await MatchingTests.ImportAsync(catalogue, New with
        {
            Title = "Otters, revised",
            Abstract = "Of lakes.",
            Published = MatchingTests.Year(2021),
            Categories = ["LG"],
            Links = ["https://b.example"],
        });

        var paper = await catalogue.PaperAsync("otters");
        Assert.Equal(("Otters, revised", "Of lakes.", 2021), (paper.Title, paper.Abstract, paper.Year));
        Assert.Equal(["cs.LG", "cs.CL"], paper.Categories.Select(part => part.Category!.Id));
        Assert.Equal(["https://b.example", "https://a.example"], paper.Links.Select(link => link.Url));
        Assert.Equal(["title", "abstract", "published", "categories", "links"], outcome.Changes.Select(change => change.Field));
        await using var db = await catalogue.OpenAsync();
        Assert.Contains("Of rivers.", Encoding.UTF8.GetString((await db.RecordContents.SingleAsync(content => content.RecordKey == "a")).Json), StringComparison.Ordinal);
        Assert.Equal(["otters"], await catalogue.FindAsync("lakes"));
        Assert.Empty(await catalogue.FindAsync("rivers"));
    }

    [Fact]
    public async Task A_source_that_is_older_does_not_overrule()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Old);

        await MatchingTests.ImportAllAsync(catalogue, [New with { Abstract = "Of lakes.", HasCode = true, CodeUrl = "https://b.example" }], Some.Retrieved.AddDays(-1));

        var paper = await catalogue.PaperAsync("otters");
        Assert.Equal(("Of rivers.", "https://github.com/a/b"), (paper.Abstract, paper.CodeUrl));
    }

    [Fact]
    public async Task What_an_imported_record_no_longer_says_is_kept()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await MatchingTests.ImportAllAsync(catalogue, Old);

        var outcome = await MatchingTests.ImportAsync(catalogue, Some.Paper("a", "Otters!", []));

        Assert.Equal((OutcomeKind.Updated, "title"), (outcome.Outcome, Assert.Single(outcome.Changes).Field));
        var paper = await catalogue.PaperAsync("otters");
        Assert.Equal(("Of rivers.", 2, "10.1000/otters"), (paper.Abstract, paper.Authorships.Count, Assert.Single(paper.Identifiers).Value));
    }

    [Theory]
    [InlineData("2020", "2020-05-03", "2020-05-03")]
    [InlineData("2020-05", "2020", "2020-05")]
    [InlineData("2021", "2020-05-03", "2021")]
    public void A_newer_date_is_refined_by_an_older_one_that_it_contains(string newer, string older, string wanted)
    {
        var together = RecordMerge.Of([New with { Published = Date(newer) }, Old with { Published = Date(older) }]);

        Assert.Equal(wanted, together.Published.ToString());
    }

    [Fact]
    public void An_inferred_year_does_not_overrule_a_stated_one()
    {
        var together = RecordMerge.Of([New with { Published = Date("2022-05-03"), PublishedYearInferred = true }, Old with { Published = Date("2021") }]);

        Assert.Equal(("2021", false), (together.Published.ToString(), together.PublishedYearInferred));
    }

    [Fact]
    public void An_inferred_date_does_not_refine_a_stated_one()
    {
        var together = RecordMerge.Of([New with { Published = Date("2021") }, Old with { Published = Date("2021-05-03"), PublishedYearInferred = true }]);

        Assert.Equal(("2021", false), (together.Published.ToString(), together.PublishedYearInferred));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_date_that_is_read_again_counts_as_it_is_read_now(bool before, bool now)
    {
        var inferred = Old with { PublishedYearInferred = before };

        Assert.Equal(now, RecordMerge.Updated(Old with { PublishedYearInferred = now }, inferred).PublishedYearInferred);
        Assert.Equal(before, RecordMerge.Updated(New, inferred).PublishedYearInferred);
    }

    [Fact]
    public void A_source_that_says_that_there_is_no_code_takes_the_address_of_the_others_away()
    {
        var together = RecordMerge.Of([New with { HasCode = false }, Old]);
        Assert.Equal((false, null), (together.HasCode, together.CodeUrl));
        Assert.Null(RecordMerge.Of([New, Old with { HasCode = false, CodeUrl = null }, Old]).CodeUrl);

        var updated = RecordMerge.Updated(New with { HasCode = false }, Old);
        Assert.Equal((false, null), (updated.HasCode, updated.CodeUrl));
    }

    [Fact]
    public async Task A_source_that_says_that_there_is_no_code_is_stored()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(Old);

        await MatchingTests.ImportAsync(catalogue, New with { HasCode = false });

        var paper = await catalogue.PaperAsync("otters");
        Assert.Equal((false, null), (paper.HasCode, paper.CodeUrl));
    }

    [Theory]
    [InlineData("Bo Ng and Cy Ode", "Bo Ng", "Bo Ng and Cy Ode")]
    [InlineData("Bo Ng", "Bo Ng", "Bo Ng and Cy Ode and others")]
    [InlineData("Bo Ng and Cy Ode", "Bo Ng and others", "Bo Ng and Cy Ode")]
    [InlineData("Bo Ng and Cy Ode and others", "Bo Ng and others", "Bo Ng and Cy Ode and others")]
    public void Of_the_older_lists_that_continue_a_cut_one_a_whole_one_counts_and_then_the_longest(string expected, string newer, string older)
    {
        var cut = New with { Authors = [new("Jane Doe", 1)], AuthorsTruncated = true };

        var together = RecordMerge.Of([cut, Continued(newer), Continued(older)]);

        Assert.Equal(Continued(expected).Authors, together.Authors);
        Assert.Equal(Continued(expected).AuthorsTruncated, together.AuthorsTruncated);

        static PaperRecord Continued(string others)
        {
            var names = others.Split(" and ");
            return Some.Paper("Otters", ["Jane Doe", .. names.Where(name => name != "others")]) with { AuthorsTruncated = names[^1] == "others" };
        }
    }

    [Fact]
    public void A_list_that_is_cut_goes_on_as_an_older_one_that_begins_like_it()
    {
        var cut = New with { Authors = [new("J. Doe", 1), new("Di Poe", null)], AuthorsTruncated = true };

        Assert.Equal(["Jane Doe", "Bo Ng"], RecordMerge.Of([cut, Old]).Authors.Select(author => author.Name));
        var both = RecordMerge.Of([cut, Old with { Authors = [new("Someone Else", 1)], AuthorsTruncated = false }]);
        Assert.Equal((true, "J. Doe", "Di Poe"), (both.AuthorsTruncated, both.Authors[0].Name, both.Authors[1].Name));
    }

    [Fact]
    public void A_list_that_is_no_longer_than_one_that_is_cut_does_not_make_it_whole()
    {
        var cut = Old with { Authors = [new("Jane Doe", 1), new("Bo Ng", 2), new("Di Poe", null)], AuthorsTruncated = true };

        var same = RecordMerge.Of([New, cut]);
        Assert.Equal((true, 3), (same.AuthorsTruncated, same.Authors.Count));
        Assert.False(RecordMerge.Of([New with { Authors = [.. New.Authors, new("Cy Ode", 3)] }, cut]).AuthorsTruncated);
    }

    [Fact]
    public async Task An_organisation_is_also_known_by_the_name_that_the_authority_file_has()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        await catalogue.StoreAsync(Some.Paper("Otters") with { Affiliations = ["stanford"] }, Some.Paper("Herons") with { Affiliations = ["Stanford University"] });

        Assert.Equal("1", await catalogue.ScalarAsync("SELECT count(*) FROM Affiliations"));
    }

    [Fact]
    public void Affiliations_of_an_author_are_kept_where_the_newer_list_has_none()
    {
        var known = Old with { Authors = [new("Bo Ng", 1) { Affiliations = ["MIT"] }] };

        Assert.Equal(["MIT"], RecordMerge.Of([New, known]).Authors[1].Affiliations);
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_does_nothing()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var before = await catalogue.ContentAsync();
        var outcomes = new List<RecordOutcome>();

        var report = await catalogue.Writer.StoreAsync(
            new SourceReading(SourceKind.File, "a.bib", Some.Retrieved, [new ReadPaper(Old)]), new WriteOptions(IsDryRun: true, KeepsGoing: false), outcomes.Add, default);

        Assert.Equal((1, false), (report.Created, report.IsStored));
        Assert.Equal("otters", Assert.Single(outcomes).Paper);
        Assert.Equal(before, await catalogue.ContentAsync());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_rejected_record_keeps_the_others_out_unless_it_is_to_go_on(bool keepsGoing, int papers)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        var outcomes = new List<RecordOutcome>();
        var reading = new SourceReading(SourceKind.File, "a.bib", Some.Retrieved, [new RejectedRecord(3, "x", "title", "no title"), new ReadPaper(Old)]);

        var report = await catalogue.Writer.StoreAsync(reading, new WriteOptions(IsDryRun: false, keepsGoing), outcomes.Add, default);

        Assert.Equal((1, 1, keepsGoing), (report.Created, report.Rejected, report.IsStored));
        Assert.Equal((3, "x", "title", "no title"), (outcomes[0].Line, outcomes[0].Key, outcomes[0].Field, outcomes[0].Reason));
        Assert.Equal(papers, (await catalogue.IdsAsync()).Count);
    }

    private static PublicationDate Date(string text) => PublicationDate.TryParse(text, out var date) ? date : throw new ArgumentException(text, nameof(text));
}
