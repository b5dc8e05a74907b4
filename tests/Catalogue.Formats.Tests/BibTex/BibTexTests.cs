using System.Text;
using Catalogue.Formats.BibTex;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Tests.BibTex;

public sealed class BibTexTests
{
    private const string Entry = "@article{after, title = {After}}\n";

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("@{")]
    [InlineData("%\n")]
    [InlineData("@art")]
    [InlineData("@article\n\n")]
    public void A_file_without_entries_is_rejected_as_such(string text)
    {
        var rejected = Assert.IsType<RejectedRecord>(Assert.Single(Read(text)));

        Assert.StartsWith("no BibTeX entry found", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_entries_are_read()
    {
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(number => $"@article{{key{number},\n  title = {{Title {number}}},\n  year = 2000\n}}\n\n"));

        Assert.Equal(10_000, Read(text).Count(record => record is ReadPaper { Notes.Count: 0 }));
    }

    [Theory]
    [InlineData("@article{many, title = {First}")]
    [InlineData("@article{many, title = {First")]
    [InlineData("@article{many, title = \"First")]
    [InlineData("@article(many, title = {First}")]
    [InlineData("@article{many, title = {First\\}}")]
    public void After_many_broken_entries_the_next_is_read(string broken)
    {
        var text = string.Concat(Enumerable.Repeat(broken + '\n', 10_000)) + Entry;

        var records = Read(text);

        Assert.Equal(10_001, records.Count);
        Assert.Equal("after", Assert.IsType<ReadPaper>(records[^1]).Paper.RecordKey);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("\"")]
    [InlineData("$")]
    [InlineData("\\{")]
    [InlineData("a = ")]
    [InlineData("@")]
    [InlineData("# ")]
    [InlineData("% ")]
    [InlineData("@comment{\n")]
    [InlineData("@comment{@a{b, ")]
    public void However_long_something_is_repeated_the_next_entry_is_read(string part)
    {
        var repeated = new StringBuilder().Insert(0, part, 100_000).ToString();
        foreach (var text in new[] { $"@article{{long, title = {repeated}\n{Entry}", $"@article{{long, title = {{{repeated}\n{Entry}", $"{repeated}\n{Entry}" })
            Assert.Equal("after", Read(text).OfType<ReadPaper>().Last().Paper.RecordKey);
    }

    [Fact]
    public void A_deep_title_is_read()
    {
        var text = $"@article{{deep, title = {new string('{', 100_000)}Deep{new string('}', 100_000)}}}";

        Assert.Equal("Deep", Assert.IsType<ReadPaper>(Assert.Single(Read(text))).Paper.Title);
    }

    [Fact]
    public void A_long_entry_is_read()
    {
        var summary = new StringBuilder().Insert(0, "Caf{\\'e} \\emph{and} $x$ -- \n", 200_000);
        var authors = string.Join(" and ", Enumerable.Range(0, 20_000).Select(number => $"Author{number}, A."));

        var paper = Assert.IsType<ReadPaper>(Assert.Single(Read($"@article{{long, title = {{Long}}, author = {{{authors}}}, abstract = {{{summary}}}}}"))).Paper;

        Assert.Equal(20_000, paper.Authors.Count);
        Assert.StartsWith("Café and $x$ – Café", paper.Abstract, StringComparison.Ordinal);
    }

    [Fact]
    public void Strings_made_of_strings_do_not_grow_without_bound()
    {
        var text = new StringBuilder("@string{s0 = \"0123456789\"}\n");
        for (var number = 1; number < 60; number++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"@string{{s{number} = s{number - 1} # s{number - 1}}}\n");
        text.Append("@article{grown, title = {Grown}, note = s59, annote = ").AppendJoin(" # ", Enumerable.Repeat("s7", 10_000)).Append("}\n");

        var records = Read(text.ToString());

        Assert.Contains(records, record => record is RejectedRecord { Field: "s8" });
        Assert.InRange(Assert.IsType<ReadPaper>(records[^1]).Paper.Other.Sum(field => field.Value.Length), 1, 1_100_000);
    }

    private static List<ReadRecord> Read(string text) => [.. BibTexImport.Format.Read(new ImportText("test", new DateOnly(2026, 11, 22), new StringReader(text)))];
}
