using Catalogue.Benchmarks.Records;
using Catalogue.Data.Records;

namespace Catalogue.Data.Tests.Benchmarks;

public sealed class AnthologyFileTests
{
    [Fact]
    public void A_record_is_read_with_all_that_it_says()
    {
        var paper = Assert.Single(Read("""
            {"id": "P1", "title": "A Title", "abstract": "Text.", "authors": [{"first": "Li", "last": "Zhang", "affiliation": "MIT"}, {"first": "", "last": "Bo"}],
            "year": 2024, "month": "August", "doi": "10.1/P1", "bibkey": "zhang-bo", "url": "https://example.org/P1", "venue": "V"}
            """.ReplaceLineEndings(" ")));

        Assert.Equal(("P1", "A Title", "Text.", "2024-08"), (paper.RecordKey, paper.Title, paper.Abstract, paper.Published?.ToString()));
        Assert.Equal([("Li Zhang", 1), ("Bo", 2)], paper.Authors.Select(author => (author.Name, author.Position!.Value)));
        Assert.Equal(["MIT"], paper.Authors.SelectMany(author => author.Affiliations));
        Assert.Equal([new("doi", "10.1/p1"), new("acl", "P1"), new("bibkey", "zhang-bo")], paper.Identifiers);
        Assert.Equal(["https://example.org/P1"], paper.Links);
    }

    [Theory]
    [InlineData("17-20 June", "1952-06"), InlineData("October 31", "1952-10"), InlineData("29 October--3 November", "1952-10")]
    [InlineData("Jul.", "1952-07"), InlineData("6", "1952"), InlineData("", "1952")]
    public void A_month_is_found_in_what_is_written(string month, string expected) => Assert.Equal(
        expected, Assert.Single(Read($$"""{"id": "P1", "title": "A Title", "year": 1952, "month": "{{month}}"}""")).Published.ToString());

    [Fact]
    public void An_identifier_that_comes_again_stays_with_the_first()
    {
        var papers = Read("""{"id": "P1", "title": "One", "doi": "10.1/x"}""" + "\n" + """{"id": "P2", "title": "Two", "doi": "10.1/X"}""");

        Assert.Equal([1, 0], papers.Select(paper => paper.Identifiers.Count(known => known.Scheme == "doi")));
    }

    private static PaperRecord[] Read(string lines) => [.. AnthologyFile.Read(new StringReader(lines))];
}
