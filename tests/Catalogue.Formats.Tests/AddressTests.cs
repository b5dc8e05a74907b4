using System.Text;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Formats.Tests;

/// <summary>Addresses are read in one place: the same address is the same link, whichever format it comes in.</summary>
public sealed class AddressTests
{
    private const string Link = "https://example.org/x?a=1&b=2";

    /// <summary>A file with one paper, and where its address goes.</summary>
    public static IEnumerable<object[]> Files => new (string Format, string Text)[]
    {
        ("bibtex", "@article{a, title = {Otters}, url = {URL}}"),
        ("bibtex", "@article{a, title = {Otters}, howpublished = {\\url{URL}}}"),
        ("ris", "TY  - JOUR\nTI  - Otters\nUR  - URL\nER  - \n"),
        ("csv", "title,year,url\nOtters,2020,URL\n"),
        ("csv", "title,links,hasCode\nOtters,URL,false\n"),
        ("csl", "[{\"title\":\"Otters\",\"URL\":\"URL\"}]"),
        ("crossref", "{\"message\":{\"items\":[{\"title\":[\"Otters\"],\"URL\":\"URL\"}]}}"),
        ("openalex", "{\"title\":\"Otters\",\"primary_location\":{\"landing_page_url\":\"URL\"}}"),
        ("acl-anthology", "{\"title\":\"Otters\",\"url\":\"URL\"}"),
        ("jsonl", "{\"title\":\"Otters\",\"links\":[\"URL\"]}"),
        ("profile-page", "CLMar 30, 2023\nOtters\nSee URL for more."),
        ("arxiv-atom", "<entry xmlns='http://www.w3.org/2005/Atom'><title>Otters</title><link href='XML'/></entry>"),
        ("arxiv-oai", "<oai_dc:dc><dc:title>Otters</dc:title><dc:identifier>XML</dc:identifier></oai_dc:dc>"),
    }.Select(file => new object[] { file.Format, file.Text });

    [Theory]
    [MemberData(nameof(Files))]
    public void References_of_HTML_in_an_address_are_decoded(string format, string text)
    {
        foreach (var address in new[] { Link, Link.Replace("&", "&amp;", StringComparison.Ordinal), Link.Replace("&", "&#38;", StringComparison.Ordinal), Link.Replace("&", "&amp;amp;", StringComparison.Ordinal) })
        {
            var written = text.Replace("XML", address.Replace("&", "&amp;", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal([Link], Paper(format, Written(written, address)).Links);
        }
    }

    [Theory]
    [InlineData("csv", "title,github\nOtters,https://github.com/a/b?c=1&amp;d=2\n")]
    [InlineData("csv", "title,codeUrl,hasCode\nOtters,https://github.com/a/b?c=1&amp;d=2,true\n")]
    [InlineData("jsonl", "{\"title\":\"Otters\",\"codeUrl\":\"https://github.com/a/b?c=1&amp;d=2\"}")]
    [InlineData("bibtex", "@article{a, title = {Otters}, code = {https://github.com/a/b?c=1&amp;d=2}}")]
    public void The_address_of_code_is_decoded_too(string format, string text) =>
        Assert.Equal("https://github.com/a/b?c=1&d=2", Paper(format, text).CodeUrl);

    /// <summary>What a catalogue wrote, and the links of a page, are links whatever they are.</summary>
    public static IEnumerable<object[]> OtherFiles => Files.Where(file => file[0] is not ("jsonl" or "profile-page") && file[1] is string text && !text.StartsWith("title,links", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void An_address_of_a_registry_is_an_identifier(string format, string text)
    {
        Assert.Contains(Paper(format, Written(text.Replace("XML", "https://doi.org/10.1000/a&amp;lt;b", StringComparison.Ordinal), "https://doi.org/10.1000/a&lt;b")).Identifiers, known => known.Value == "10.1000/a<b");
    }

    /// <summary>The last place where it says URL.</summary>
    private static string Written(string text, string address)
    {
        var at = text.LastIndexOf("URL", StringComparison.Ordinal);
        return at < 0 ? text : $"{text[..at]}{address}{text[(at + 3)..]}";
    }

    private static PaperRecord Paper(string format, string text) => Assert.IsType<ReadPaper>(Assert.Single(
        Corpus.Read(KnownImportFormats.All.Single(known => known.Name == format), "a", Encoding.UTF8.GetBytes(text)))).Paper;
}
