using System.Text.Json;
using Catalogue.Data.Columns;
using Catalogue.Data.Documents;
using Catalogue.Records;
using Catalogue.Records.Authorities;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Writing;

/// <summary>What is kept ready of papers is what the stored rows say, after every kind of write.</summary>
public sealed class DerivedTests
{
    private static readonly PaperRecord Otters = Some.Paper("a", "Otters", ["Ann Lee", "Bo Ng"]) with
    {
        Abstract = "About <otters> & $η$.",
        Published = new PublicationDate(new DateOnly(2023, 3, 1), DatePrecision.Month),
        Categories = ["LG", "CL", "odd.XX"],
        Affiliations = ["stanford", "foo-labs"],
        AuthorsTruncated = true,
        HasCode = true,
        CodeUrl = "https://github.com/a/b",
        Links = ["https://github.com/a/b", "https://a.example"],
        Identifiers = [new("arxiv", "2301.00001"), Some.Doi("10.1/otters")],
    };

    private static readonly PaperRecord Herons = Some.Paper("b", "Herons", ["Bo Ng"]) with { Identifiers = [Some.Doi("10.1/herons")] };

    [Fact]
    public async Task New_papers_have_their_documents_and_facts()
    {
        await using var catalogue = await TestCatalogue.SeededAsync();

        var report = await catalogue.StoreAsync(Otters, Herons);

        await AssertDerivedAsync(catalogue);
        Assert.Equal("2", await catalogue.ScalarAsync($"SELECT count(*) FROM PaperFacts WHERE Revision = {report.Revision}"));
    }

    [Fact]
    public async Task A_changed_paper_has_a_new_document_and_facts_of_the_revision_only_where_they_differ()
    {
        await using var catalogue = await StoredAsync(Otters, Herons);
        var before = await catalogue.RevisionAsync();

        var report = await catalogue.StoreAsync(Otters with { Abstract = "Other words." }, Herons with { Categories = ["CL"] });

        await AssertDerivedAsync(catalogue);
        Assert.Equal($"{before}", await RevisionOfFactsAsync(catalogue, "otters"));
        Assert.Equal($"{report.Revision}", await RevisionOfFactsAsync(catalogue, "herons"));
        Assert.Equal(["otters"], await catalogue.FindAsync("other words"));
    }

    [Fact]
    public async Task A_deleted_paper_leaves_word_that_its_facts_are_gone()
    {
        await using var catalogue = await StoredAsync(Otters, Herons);

        await catalogue.Retirement.DeleteAsync("otters", default);

        await AssertDerivedAsync(catalogue);
        Assert.Equal($"{await catalogue.RevisionAsync()}", await catalogue.ScalarAsync("SELECT Revision FROM PaperFacts WHERE Facts IS NULL"));
        Assert.Equal("1", await catalogue.ScalarAsync("SELECT count(*) FROM PaperDocuments"));
    }

    [Fact]
    public async Task A_merge_makes_the_targets_document_anew()
    {
        await using var catalogue = await StoredAsync(Otters, Herons);

        await catalogue.Retirement.MergeAsync("otters", "herons", default);

        await AssertDerivedAsync(catalogue);
        var document = await DocumentAsync(catalogue, "herons");
        Assert.Equal(["a", "b"], document.Sources.Select(source => source.Key));
        Assert.Equal(["10.1/herons", "10.1/otters", "2301.00001"], document.Identifiers.Select(known => known.Value).Order());
        await catalogue.StoreAsync(Otters with { Identifiers = [Some.Doi("10.1/sea-otters")] }, Herons with { Title = "Grey herons" });
        await AssertDerivedAsync(catalogue);
    }

    [Fact]
    public async Task A_name_that_is_corrected_is_in_the_documents_that_show_it()
    {
        await using var catalogue = await StoredAsync(Otters, Herons);
        var facts = await RevisionOfFactsAsync(catalogue, "otters");

        await catalogue.MigrateWithAsync(new Authorities(
            new CategoryAuthority([.. TestCatalogue.Shipped.Categories.Categories, new CategoryName("odd.XX", "Oddities")]),
            new AffiliationAuthority(TestCatalogue.Shipped.Affiliations.Names
                .Append(KeyValuePair.Create("foo-labs", "The Foo Laboratories")).ToDictionary(StringComparer.Ordinal))));

        await AssertDerivedAsync(catalogue);
        var document = await DocumentAsync(catalogue, "otters");
        Assert.Contains(document.Affiliations, affiliation => affiliation.Name == "The Foo Laboratories");
        Assert.Contains(document.Categories, category => category.Name == "Oddities");
        Assert.Equal(facts, await RevisionOfFactsAsync(catalogue, "otters"));
    }

    /// <summary>Compares with what EF reads of the rows.</summary>
    internal static async Task AssertDerivedAsync(TestCatalogue catalogue)
    {
        var ids = await catalogue.IdsAsync();
        await using var db = await catalogue.OpenAsync();
        var documents = await db.PaperDocuments.ToDictionaryAsync(document => document.PaperKey, document => document.Json);
        var facts = await db.PaperFacts.Where(kept => kept.Facts != null).ToDictionaryAsync(kept => kept.PaperKey, kept => kept.Facts!);
        Assert.Equal((ids.Count, ids.Count), (documents.Count, facts.Count));
        foreach (var id in ids)
        {
            var paper = await catalogue.PaperAsync(id);
            Assert.Equal(PaperDocuments.Of(paper), documents[paper.Key]);
            Assert.Equal(ColumnRecordCodec.Write(paper), facts[paper.Key]);
        }
    }

    private static async Task<PaperItem> DocumentAsync(TestCatalogue catalogue, string id)
    {
        await using var db = await catalogue.OpenAsync();
        var key = (await db.Papers.SingleAsync(paper => paper.Id == id)).Key;
        return JsonSerializer.Deserialize<PaperItem>((await db.PaperDocuments.SingleAsync(document => document.PaperKey == key)).Json, WireJson.Options)!;
    }

    private static Task<string> RevisionOfFactsAsync(TestCatalogue catalogue, string id) =>
        catalogue.ScalarAsync($"SELECT PaperFacts.Revision FROM PaperFacts JOIN Papers ON Key = PaperKey WHERE Id = '{id}'");

    private static async Task<TestCatalogue> StoredAsync(params PaperRecord[] papers)
    {
        var catalogue = await TestCatalogue.EmptyAsync();
        await catalogue.StoreAsync(papers);
        return catalogue;
    }
}
