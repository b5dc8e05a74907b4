using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Tests;

/// <summary>What no file of the corpus can show: files that are told by no beginning, and large ones.</summary>
public sealed class TableAndJsonTests
{
    private const int Many = 10_000;
    private const int Deep = 100_000;
    private const int Megabytes = 5 * 1024 * 1024;

    [Theory]
    [InlineData("csv", "", "the file has no header")]
    [InlineData("csv", "\r\n", "the file has no header")]
    [InlineData("csv", "\"a", "invalid header: unbalanced quotes: a quoted cell is not closed, or a quote inside it is not doubled")]
    [InlineData("jsonl", "{}", "the record has no title")]
    [InlineData("jsonl", """{"items": 5}""", "'items' must be a list")]
    [InlineData("acl-anthology", "{}", "the record has no title")]
    public void What_is_missing_is_said(string format, string text, string reason)
    {
        var rejected = Assert.IsType<RejectedRecord>(Assert.Single(Read(format, text)));

        Assert.Equal(reason, rejected.Reason);
    }

    [Theory]
    [InlineData("jsonl", "")]
    [InlineData("jsonl", "[]")]
    [InlineData("acl-anthology", "\n\n")]
    [InlineData("csv", "title,year\n")]
    public void An_empty_file_has_no_papers(string format, string text) => Assert.Empty(Read(format, text));

    [Fact]
    public void Without_titles_the_known_headers_and_the_nearest_are_said()
    {
        var rejected = Assert.IsType<RejectedRecord>(Assert.Single(Read("csv", "naam;Titlle;jaar\nA;B;2000\n")));

        Assert.Equal("title", rejected.Field);
        Assert.StartsWith("there is no title column (did you mean 'title' instead of 'Titlle'?); known headers: id, key, ", rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\": \"A\", \"author\": \"B\", \"year\": 2000}")]
    [InlineData("@article{x, title = {A}, author = {B}, year = 2000}")]
    [InlineData("TY  - JOUR\nTI  - A\nER  - ")]
    [InlineData("This title, and this author, are of a text.\n")]
    [InlineData("id,name,price\n1,x,2\n")]
    [InlineData("")]
    public void What_is_no_table_of_papers_is_not_claimed(string head) => Assert.NotEqual("csv", KnownImportFormats.Detect(head)?.Name);

    [Theory]
    [InlineData("""{"id": "https://openalex.org/W1", "title": "A", "display_name": "A", "publication_year": 2000}""")]
    [InlineData("""{"id": "x", "type": "article-journal", "title": "A"}""")]
    [InlineData("""{"id": "0704.0001", "submitter": "B", "authors": "C", "title": "A"}""")]
    public void What_is_other_json_is_not_claimed(string head) =>
        Assert.DoesNotContain(KnownImportFormats.Detect(head)?.Name, new[] { "jsonl", "acl-anthology" });

    [Theory]
    [InlineData("csv", "title,year\n", "\"Title, {0}\",2000\n")]
    [InlineData("jsonl", "", "{{\"id\":\"p{0}\",\"title\":\"Title {0}\"}}\n")]
    [InlineData("acl-anthology", "", "{{\"id\":\"P{0}\",\"title\":\"Title {0}\",\"year\":2000}}\n")]
    public void Many_papers_are_read(string format, string head, string record)
    {
        var text = head + string.Concat(Enumerable.Range(0, Many).Select(number => string.Format(null, record, number)));

        Assert.Equal(Many, Read(format, text).OfType<ReadPaper>().Count());
    }

    [Fact]
    public void A_long_cell_is_read()
    {
        var read = Read("csv", $"title,abstract\nA,\"{string.Concat(Enumerable.Repeat("a \"\"word\"\"\n", Megabytes / 11))}\"\nB,\n");

        Assert.Equal(2, read.OfType<ReadPaper>().Count());
    }

    [Fact]
    public void A_long_text_is_read() => Assert.IsType<ReadPaper>(Assert.Single(Read("jsonl", $$"""{"title": "A", "abstract": "{{new string('x', Megabytes)}}"}""")));

    [Theory]
    [InlineData("\"")]
    [InlineData("a\",\"b\n")]
    [InlineData("\"a\n")]
    [InlineData("\"\",\"")]
    [InlineData(", and ")]
    [InlineData(";;;")]
    [InlineData(" ")]
    [InlineData("(1")]
    public void Cells_that_repeat_without_end_come_to_an_end(string part)
    {
        var read = Read("csv", $"title,authors\nA,B\n{string.Concat(Enumerable.Repeat(part, Deep))}\nC,D\n");

        Assert.Contains(read, record => record is ReadPaper { Paper.Title: "A" });
    }

    [Theory]
    [InlineData(", and ")]
    [InlineData(";;;")]
    [InlineData("; ")]
    [InlineData("A, ")]
    [InlineData("(1")]
    [InlineData(" et al")]
    public void Authors_that_repeat_without_end_come_to_an_end(string part)
    {
        var cell = string.Concat(Enumerable.Repeat(part, Deep));

        Assert.Equal(2, Read("csv", $"title,authors\nA,\"{cell}\"\nB,\n").OfType<ReadPaper>().Count());
        Assert.Equal(2, Read("csv", $"title,authors.name\nA,\"{cell}\"\nB,\n").OfType<ReadPaper>().Count());
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("acl-anthology")]
    public void Deep_nesting_is_rejected(string format)
    {
        var read = Read(format, $$"""{"title": "A"}{{"\n"}}{{string.Concat(Enumerable.Repeat("{\"a\":[", Deep))}}""").ToList();

        Assert.IsType<ReadPaper>(read[0]);
        Assert.IsType<RejectedRecord>(read[^1]);
    }

    private static IEnumerable<ReadRecord> Read(string format, string text) =>
        KnownImportFormats.All.Single(known => known.Name == format).Read(new ImportText("test", new DateOnly(2026, 11, 22), new StringReader(text)));
}
