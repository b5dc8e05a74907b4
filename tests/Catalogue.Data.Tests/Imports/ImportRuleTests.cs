using System.Text;
using Catalogue.Data.Imports;
using Catalogue.Data.Tests.Writing;
using Catalogue.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Imports;

/// <summary>Files whose records break, or nearly break, a rule: each record is stored or rejected, and the others are stored.</summary>
public sealed class ImportRuleTests
{
    private const string Code = "https://github.com/a/b";

    [Theory]
    [InlineData("a.csv", "title,github\nOtters,https://github.com/a/b\n")]
    [InlineData("a.csv", "title,repository url,year\nOtters,https://github.com/a/b,2020\n")]
    [InlineData("a.csv", "title,code url,year\nOtters, https://github.com/a/b ,2020\n")]
    [InlineData("a.csv", "title,codeUrl,authors.name\nOtters,https://github.com/a/b,Ann Lee\n")]
    [InlineData("a.jsonl", "{\"title\":\"Otters\",\"codeUrl\":\"https://github.com/a/b\"}\n")]
    [InlineData("a.bib", "@article{a, title = {Otters}, code = {https://github.com/a/b}}\n")]
    public async Task A_stated_code_url_means_that_there_is_code(string name, string text)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        Assert.Equal(OutcomeKind.Created, Assert.Single(await ImportAsync(catalogue, name, text)).Outcome);

        await using var db = await catalogue.OpenAsync();
        var paper = await db.Papers.SingleAsync();
        Assert.Equal((true, Code), (paper.HasCode, paper.CodeUrl));
    }

    [Theory]
    [InlineData("a.ris", "TY  - JOUR\nTI  - Otters\nN1  - The year is inferred.\nER  - \n", "N1")]
    [InlineData("a.bib", "@article{a, title = {Otters}, note = {The year is inferred.}}\n", "note")]
    [InlineData("a.jsonl", "{\"title\":\"Otters\",\"publishedYearInferred\":true}\n", "publishedYearInferred")]
    [InlineData("a.csv", "title,publishedYearInferred\nOtters,true\n", "publishedYearInferred")]
    public async Task An_inferred_year_without_a_date_is_ignored_with_a_note(string name, string text, string field)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        var outcome = Assert.Single(await ImportAsync(catalogue, name, text));

        Assert.Equal(OutcomeKind.Created, outcome.Outcome);
        Assert.Equal(field, Assert.Single(outcome.Notes).Field);
    }

    [Theory]
    [InlineData("{\"title\":\"Otters\",\"categories\":[\"none\"]}", "categories")]
    [InlineData("{\"title\":\"Otters\",\"category\":\"none\"}", "categories")]
    [InlineData("{\"title\":\"Otters\",\"categories\":[\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"]}", "categories")]
    [InlineData("{\"title\":\"Otters\",\"hasCode\":false,\"codeUrl\":\"https://github.com/a/b\"}", "codeUrl")]
    [InlineData("{\"title\":\"Otters\",\"authors\":[{\"name\":\"A\",\"position\":1},{\"name\":\"B\",\"position\":1}]}", "authors")]
    public async Task A_record_that_breaks_a_rule_is_rejected_with_line_and_field_and_the_others_are_stored(string record, string field)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        var outcomes = await ImportAsync(catalogue, "a.jsonl", $"{{\"title\":\"Seals\"}}\n{record}\n{{\"title\":\"Herons\"}}\n");

        Assert.Equal([(1, OutcomeKind.Created), (2, OutcomeKind.Rejected), (3, OutcomeKind.Created)], outcomes.Select(outcome => (outcome.Line, outcome.Outcome)));
        Assert.Equal(field, outcomes[1].Field);
        Assert.Equal("2", await catalogue.ScalarAsync("SELECT count(*) FROM Papers"));
    }

    [Theory]
    [InlineData("a.jsonl", "{\"title\":\"Otters\",\"authors\":[\"  \"],\"affiliations\":[\"  \"],\"categories\":[\"  \"],\"links\":[\" \"],\"codeUrl\":\" \"}\n")]
    [InlineData("a.jsonl", "{\"title\":\"Otters\",\"category\":\"  \"}\n")]
    [InlineData("a.csv", "title,authors.name,affiliations.name,categories.id,links\nOtters,\"  \",\"  \",\"  \",\"  \"\n")]
    [InlineData("a.csv", "title,authors,affiliations,url\nOtters,\"  ;  \",\" ; \",\"  \"\n")]
    [InlineData("a.bib", "@article{a, title = {Otters}, author = {{ } and {  }}, affiliation = {;  ;}}\n")]
    [InlineData("a.ris", "TY  - JOUR\nTI  - Otters\nAU  - ,\nAD  -  \nER  - \n")]
    public async Task Blank_values_are_not_stored(string name, string text)
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        Assert.Equal(OutcomeKind.Created, Assert.Single(await ImportAsync(catalogue, name, text)).Outcome);

        foreach (var (table, column) in new[] { ("Authorships", "NameAsWritten"), ("PaperAffiliations", "NameAsWritten"), ("Links", "Url") })
            Assert.Equal("0", await catalogue.ScalarAsync($"SELECT count(*) FROM {table} WHERE trim({column}) = ''"));
        Assert.Equal("0", await catalogue.ScalarAsync("SELECT count(*) FROM PaperCategories"));
    }

    [Fact]
    public async Task A_profile_page_that_breaks_a_rule_is_rejected()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();

        var outcomes = await ImportAsync(catalogue, "a.txt", "Ann Lee\nCL\nNovelty151%\nCLMar 30, 2023\nOtters\n");

        Assert.Equal([(OutcomeKind.Rejected, "noveltyPercent"), (OutcomeKind.Created, null)], outcomes.Select(outcome => (outcome.Outcome, outcome.Field)));
    }

    private static async Task<List<RecordOutcome>> ImportAsync(TestCatalogue catalogue, string name, string text)
    {
        var outcomes = new List<RecordOutcome>();
        var options = new ImportOptions(name) { Retrieved = Some.Retrieved, KeepsGoing = true };
        await new Importer(catalogue.Writer, catalogue.Archives).ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), options, outcomes.Add, default);
        return outcomes;
    }
}
