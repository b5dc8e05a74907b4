using System.Text;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Tests;

/// <summary>Inputs that are large, or nested without end: each ends, with as many records as it has.</summary>
public sealed class LargeInputTests
{
    private const int Many = 10_000;
    private const int Deep = 100_000;
    private const int LongText = 5_000_000;

    [Theory]
    [InlineData("ris", "", "TY  - JOUR\nTI  - Paper {0}\nAU  - Smith, Jane\nPY  - 2004\nDO  - 10.1000/{0}\nER  - \n\n", "")]
    [InlineData("ris", "", "TY  - JOUR\nTI  - Without an end {0}\n", "")]
    [InlineData("csl", "[", "{{\"id\":{0},\"title\":\"Paper {0}\",\"author\":[{{\"family\":\"Smith\",\"given\":\"Jane\"}}]}},\n", "]")]
    [InlineData("csl", "", "{{\"id\":{0},\"title\":\"Paper {0}\"}}\n", "")]
    [InlineData("crossref", "{\"message\":{\"items\":[{\"title\":[\"The first\"]}", ",{{\"DOI\":\"10.1000/{0}\",\"title\":[\"Paper {0}\"]}}\n", "]}}")]
    public void Every_one_of_many_records_is_read(string name, string begin, string record, string end)
    {
        var text = new StringBuilder(begin);
        for (var at = 0; at < Many; at++)
            text.AppendFormat(null, CompositeFormat.Parse(record), at);
        text.Append(end);

        var papers = Read(name, text.ToString()).OfType<ReadPaper>();

        Assert.Equal(begin.EndsWith('}') ? Many + 1 : Many, papers.Count());
    }

    [Theory]
    [InlineData("ris", "TY  - JOUR\nTI  - Long\nAB  - ", "\nER  - \n")]
    [InlineData("csl", "[{\"id\":1,\"title\":\"Long\",\"abstract\":\"", "\"}]")]
    [InlineData("crossref", "{\"DOI\":\"10.1000/1\",\"title\":[\"Long\"],\"abstract\":\"", "\"}")]
    public void A_long_abstract_is_read_whole(string name, string begin, string end)
    {
        var paper = Assert.IsType<ReadPaper>(Assert.Single(Read(name, begin + new string('x', LongText) + end)));

        Assert.Equal(LongText, paper.Paper.Abstract!.Length);
    }

    [Theory]
    [InlineData("x\n")]
    [InlineData("\n\nparagraph ")]
    [InlineData("<i ")]
    [InlineData("&lt;")]
    [InlineData("AU  - Smith, Jane\n")]
    [InlineData("AU  - Smith, Jane; ")]
    [InlineData("UR  - https://example.org/ ")]
    [InlineData("\nUR  - https://example.org/")]
    [InlineData("\nKW  - cs.CL, ")]
    [InlineData("\nDA  - 2003/")]
    [InlineData("\nTI  - Again")]
    [InlineData("\nTY  - JOUR")]
    [InlineData("\nAB")]
    [InlineData("\nN1  - Also by ")]
    [InlineData("\nAU  - A,")]
    [InlineData("\nAU  -           ")]
    [InlineData(" ")]
    [InlineData("\nUR  - https://example.org/ x;  y  ")]
    [InlineData("\nDA  - May   ")]
    public void A_record_of_ris_may_repeat_anything(string part)
    {
        var read = Read("ris", "TI  - First\nAB  - " + string.Concat(Enumerable.Repeat(part, Deep)) + "\nER  - \n");

        Assert.NotEmpty(read);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("]")]
    [InlineData("}", 10_000)]
    [InlineData("\"")]
    [InlineData(",")]
    public void Nesting_without_end_is_rejected(string part, int count = Deep)
    {
        var nested = string.Concat(Enumerable.Repeat(part, count));

        foreach (var name in new[] { "csl", "crossref" })
            Assert.Contains(Read(name, "[{\"title\":\"First\"},{\"title\":\"Second\",\"x\":" + nested), record => record is RejectedRecord);
    }

    [Theory]
    [InlineData("ris")]
    [InlineData("csl")]
    [InlineData("crossref")]
    public void Text_that_says_nothing_gives_no_paper(string name)
    {
        foreach (var text in new[] { "", "\n", "x", "TY", "[]", "{}", "[", "null", "\uFEFF", "\0\0\0" })
            Assert.DoesNotContain(Read(name, text), record => record is ReadPaper);
    }

    [Fact]
    public void A_file_without_ris_is_rejected_with_a_reason() =>
        Assert.Equal("no RIS record found: no line starts with a tag such as 'TY  - '", Assert.IsType<RejectedRecord>(Assert.Single(Read("ris", ""))).Reason);

    private static List<ReadRecord> Read(string name, string text) =>
        Corpus.Read(KnownImportFormats.All.Single(format => format.Name == name), "large", Encoding.UTF8.GetBytes(text));
}
