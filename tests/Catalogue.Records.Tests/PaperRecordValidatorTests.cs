namespace Catalogue.Records.Tests;

/// <summary>Every rule of a record: its bound is accepted, and what lies beyond it is rejected with the name of the field.</summary>
public sealed class PaperRecordValidatorTests
{
    private static readonly PaperRecord Paper = new() { RecordKey = "k", Title = "Otters" };

    private static readonly Dictionary<string, (PaperRecord Good, PaperRecord Bad, RecordFault Fault)> Rules = new()
    {
        ["a key is there"] = (Paper, Paper with { RecordKey = "" }, new("key", "the record has no key")),
        ["a key has at most 2,000 bytes"] = (
            Paper with { RecordKey = new string('é', 1_000) }, Paper with { RecordKey = new string('é', 1_000) + "e" }, new("key", "longer than 2,000 bytes")),
        ["a title is there"] = (Paper with { Title = "!" }, Paper with { Title = " \t" }, new("title", "the record has no title")),
        ["an author has a name"] = (
            Paper with { Authors = [new("Ada", null)] }, Paper with { Authors = [new("Ada", null), new("\u00A0", null)] }, new("authors", "an author has no name")),
        ["positions begin at 1"] = (
            Paper with { Authors = [new("Ada", 1)] }, Paper with { Authors = [new("Ada", 0)] }, new("authors", "an author has position 0; the first is 1")),
        ["a position is of one author"] = (
            Paper with { Authors = [new("Ada", 2), new("Bo", null), new("Cy", null), new("Di", 1)] },
            Paper with { Authors = [new("Ada", 2), new("Bo", 1), new("Cy", 2)] },
            new("authors", "two authors have position 2")),
        ["an affiliation has a name"] = (
            Paper with { Affiliations = ["Reed"] }, Paper with { Affiliations = ["Reed", ""] }, new("affiliations", "an affiliation has no name")),
        ["an author's affiliation has a name"] = (
            Paper with { Authors = [new("Ada", 1) { Affiliations = ["Reed"] }] },
            Paper with { Authors = [new("Ada", 1) { Affiliations = [" "] }] },
            new("affiliations", "an affiliation has no name")),
        ["a category has a name"] = (Paper with { Categories = ["cs.CL"] }, Paper with { Categories = [" "] }, new("categories", "a category has no name")),
        ["a category is not called none"] = (
            Paper with { Categories = ["nones"] }, Paper with { Categories = ["none"] },
            new("categories", "a category cannot be called 'none', which means papers without a category")),
        ["a category has at most 100 characters"] = (
            Paper with { Categories = [string.Concat(Enumerable.Repeat("𝔄", 100))] }, Paper with { Categories = [new string('x', 101)] },
            new("categories", $"the category '{Text.Excerpt.Of(new string('x', 101))}' is longer than 100 characters")),
        ["a year is inferred of a date"] = (
            Paper with { PublishedYearInferred = true, Published = PublicationDate.OfDay(new(2020, 1, 1)) }, Paper with { PublishedYearInferred = true },
            new("publishedYearInferred", "there is no date whose year could be inferred")),
        ["a repository has an address"] = (
            Paper with { HasCode = true, CodeUrl = "https://a.example" }, Paper with { HasCode = true, CodeUrl = "" }, new("codeUrl", "the URL is empty")),
        ["a repository means that there is code"] = (
            Paper with { HasCode = false }, Paper with { HasCode = false, CodeUrl = "https://a.example" },
            new("codeUrl", "there is a codeUrl although hasCode is false; remove one of them")),
        ["a repository does not go with unknown code"] = (
            Paper with { HasCode = null }, Paper with { HasCode = null, CodeUrl = "https://a.example" },
            new("codeUrl", "there is a codeUrl although hasCode is false; remove one of them")),
        ["a link is there"] = (Paper with { Links = ["https://a.example"] }, Paper with { Links = ["https://a.example", " "] }, new("links", "a link is empty")),
        ["an identifier has a scheme"] = (
            Paper with { Identifiers = [new("doi", "10.1/a")] }, Paper with { Identifiers = [new(" ", "10.1/a")] }, new("identifiers", "an identifier has no scheme")),
        ["an identifier has a value"] = (
            Paper with { Identifiers = [new("doi", "1")] }, Paper with { Identifiers = [new("doi", "")] }, new("identifiers", "an identifier has no value")),
        ["a scheme has at most 100 characters"] = (
            Paper with { Identifiers = [new(new string('a', 100), "1")] }, Paper with { Identifiers = [new(new string('a', 101), "1")] },
            new("identifiers", "the scheme is longer than 100 characters")),
        ["a scheme is in lower case"] = (
            Paper with { Identifiers = [new("ärxiv-2", "1")] }, Paper with { Identifiers = [new("arXiv", "1")] },
            new("identifiers", "the scheme 'arXiv' is not in lower case")),
        ["an identifier has at most 2,000 bytes"] = (
            Paper with { Identifiers = [new("doi", new string('1', 2_000))] }, Paper with { Identifiers = [new("doi", new string('1', 2_001))] },
            new("identifiers", "longer than 2,000 bytes")),
        ["a title is text"] = (Paper with { Title = "\U0001F9A6" }, Paper with { Title = "a\0" }, Unstorable("title")),
        ["an abstract is text"] = (Paper with { Abstract = "a\U0001F9A6b" }, Paper with { Abstract = "a\uD83Eb" }, Unstorable("abstract")),
        ["a link is text"] = (Paper with { Links = ["https://ä.example"] }, Paper with { Links = ["https://\uDD26.example"] }, Unstorable("links")),
        ["an author's affiliation is text"] = (
            Paper, Paper with { Authors = [new("Ada", 1) { Affiliations = ["\uD83E"] }] }, Unstorable("affiliations")),
        ["the last character is text"] = (Paper, Paper with { Abstract = "\U0001F9A6\uD83E" }, Unstorable("abstract")),
        ["what no field fits is text"] = (
            Paper with { Other = [new("volume", "")] }, Paper with { Other = [new("volume", "1"), new("issue", "\0")] }, Unstorable("issue")),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_rule_holds_up_to_its_bound_and_names_the_field_beyond_it(string rule)
    {
        var (good, bad, fault) = Rules[rule];

        Assert.Null(PaperRecordValidator.Fault(good));
        Assert.Equal(fault, PaperRecordValidator.Fault(bad));
    }

    [Fact]
    public void Of_several_faults_the_first_one_is_named() =>
        Assert.Equal("title", PaperRecordValidator.Fault(Paper with { Title = "", Links = [""], Categories = ["none"] })?.Field);

    private static RecordFault Unstorable(string field) => new(field, "contains characters that cannot be stored (U+0000 or half a surrogate pair)");
}
