using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Tests;

/// <summary>A record that is too long is rejected, without holding it in memory, and the records around it are read.</summary>
public sealed class BoundedRecordTests
{
    private const int Limit = 2_000;

    /// <summary>The record before, the beginning of the long record, a part that is repeated without end, its end, and the record after.</summary>
    public static IEnumerable<object[]> Files => new (string Format, string Before, string Begin, string Part, string End)[]
    {
        ("jsonl", "{\"title\":\"Before\"}\n", "{\"title\":\"x", "x", "\"}\n{\"title\":\"After\"}\n"),
        ("jsonl", "{\"title\":\"Before\"}\n", "{\"title\":\"x\",\"authors\":[\"a\"", ",\"b\"", "]}\n{\"title\":\"After\"}\n"),
        ("jsonl", "[{\"title\":\"Before\"},\n", "{\"title\":\"x\",\"links\":[\"a\"", ",\"b\"", "]},{\"title\":\"After\"}]"),
        ("jsonl", "{\"items\":[{\"title\":\"Before\"},\n", "{\"title\":\"x\",\"links\":[\"a\"", ",\"b\"", "]},{\"title\":\"After\"}],\"total\":3}"),
        ("openalex", "{\"meta\":{},\"results\":[{\"title\":\"Before\"},\n", "{\"title\":\"", "x", "\"},{\"title\":\"After\"}]}"),
        ("openalex", "{\"title\":\"Before\"}\n", "{\"title\":\"", "[{\\\"", "\"}\n{\"title\":\"After\"}\n"),
        ("crossref", "{\"message\":{\"items\":[{\"title\":[\"Before\"]},\n", "{\"title\":[\"", "x", "\"]},{\"title\":[\"After\"]}]}}"),
        ("crossref", "{\"items\":[{\"title\":[\"Before\"]},\n", "{\"title\":[", "[", "\n"),
        ("csl", "[{\"title\":\"Before\"},\n", "{\"title\":\"", "\\u0061", "\"},{\"title\":\"After\"}]"),
        ("acl-anthology", "{\"title\":\"Before\"}\n", "{\"title\":\"", "x ", "\"}\n{\"title\":\"After\"}\n"),
        ("arxiv-snapshot", "{\"title\":\"Before\"}\n", "{\"title\":\"", "x\t", "\"}\n{\"title\":\"After\"}\n"),
        ("arxiv-atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Before</title></entry>", "<entry><title>", "x", "</title></entry><entry><title>After</title></entry></feed>"),
        ("arxiv-atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Before</title></entry>", "<entry><title>x</title>", "<a/>", "</entry><entry><title>After</title></entry></feed>"),
        ("arxiv-atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Before</title></entry>", "<entry><title>x</title><!-- ", "-", "--></entry><entry><title>After</title></entry></feed>"),
        ("arxiv-atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Before</title></entry>", "<entry><title>x</title><a b='", "x", "'/></entry><entry><title>After</title></entry></feed>"),
        ("arxiv-atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Before</title></entry>", "<entry><title>not closed", "<b>x</b>", "<entry><title>After</title></entry></feed>"),
        ("arxiv-oai", "<OAI-PMH><oai_dc:dc><dc:title>Before</dc:title></oai_dc:dc>", "<oai_dc:dc><dc:title>", "&lt;", "</dc:title></oai_dc:dc><oai_dc:dc><dc:title>After</dc:title></oai_dc:dc></OAI-PMH>"),
        ("ris", "TY  - JOUR\nTI  - Before\nER  - \n", "TY  - JOUR\nTI  - ", "x", "\nER  - \nTY  - JOUR\nTI  - After\nER  - \n"),
        ("ris", "TY  - JOUR\nTI  - Before\nER  - \n", "TY  - JOUR\nTI  - x\n", "AU  - A, B\n", "ER  - \nTY  - JOUR\nTI  - After\nER  - \n"),
        ("ris", "TY  - JOUR\nTI  - Before\nER  - \n", "TY  - JOUR\nAB  - x\n", "more\n", "TY  - JOUR\nTI  - After\nER  - \n"),
        ("bibtex", "@article{a, title = {Before}}\n", "@article{b, title = {", "x", "}}\n@article{c, title = {After}}\n"),
        ("bibtex", "@article{a, title = {Before}}\n", "@article{b, title = {", "word\n", "}}\n@article{c, title = {After}}\n"),
        ("bibtex", "@article{a, title = {Before}} ", "@article{b, title = {", "a word ", "}} @article{c, title = {After}}"),
        ("bibtex", "@article{a, title = {Before}}\n", "@article{b, title = {", "{", "\n@article{c, title = {After}}\n"),
        ("csv", "title,abstract\nBefore,x\n", "x,", "x", "\nAfter,x\n"),
        ("csv", "title,abstract\nBefore,x\n", "x", ",", "\nAfter,x\n"),
        ("csv", "title,abstract\nBefore,x\n", "x,\"", "\"\"x", "\"\nAfter,x\n"),
    }.Select(file => new object[] { file.Format, file.Before, file.Begin, file.Part, file.End });

    [Theory]
    [MemberData(nameof(Files))]
    public void A_record_that_is_too_long_is_rejected_and_the_others_are_read(string format, string before, string begin, string part, string end)
    {
        foreach (var length in new[] { Limit, 3 * Limit, 100 * Limit })
        {
            using var text = new EndlessReader(before + begin, part, length / part.Length, end);

            var records = Read(format, text, Limit);

            Assert.Contains(records, record => record is RejectedRecord { Reason: var reason } && reason.StartsWith("the record is longer than 2,000 characters", StringComparison.Ordinal));
            Assert.Equal(end.Contains("After", StringComparison.Ordinal) ? ["Before", "After"] : ["Before"], records.OfType<ReadPaper>().Select(paper => paper.Paper.Title));
        }
    }

    [Fact]
    public void A_quoted_cell_of_too_many_lines_is_rejected_and_its_lines_are_read_as_rows()
    {
        using var text = new EndlessReader("title,abstract\nBefore,x\nx,\"", "y\n", 10 * Limit, "\"\nAfter,x\n");

        var records = Read("csv", text, Limit);

        Assert.Equal("the record is longer than 2,000 characters; perhaps a quoted cell is not closed", Assert.IsType<RejectedRecord>(records[1]).Reason);
        Assert.Contains(records.OfType<ReadPaper>(), paper => paper.Paper.Title == "After");
    }

    [Fact]
    public void A_profile_page_that_is_too_long_is_rejected()
    {
        using var text = new EndlessReader("CLMar 30, 2023\nOtters\n", "x", 2 * Limit, "\n");

        Assert.Equal("the page is longer than 2,000 characters", Assert.IsType<RejectedRecord>(Assert.Single(Read("profile-page", text, Limit))).Reason);
    }

    private static List<ReadRecord> Read(string format, TextReader text, int longest) =>
        [.. SanitizedRecords.Of(KnownImportFormats.All.Single(known => known.Name == format).Read(new ImportText("x", new DateOnly(2026, 11, 22), text) { LongestRecord = longest }))];
}
