using System.Text;
using Catalogue.Formats.Arxiv;
using Catalogue.Formats.OpenAlex;
using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Tests;

/// <summary>Large, empty and hostile files of arXiv's formats and of OpenAlex.</summary>
public sealed class ArxivAndOpenAlexTests
{
    private const int Many = 10_000;
    private const int Deep = 100_000;
    private const int Long = 5_000_000;

    private static readonly Shape[] Shapes =
    [
        new(
            ArxivAtomImport.Format,
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:arxiv=\"http://arxiv.org/schemas/atom\">\n", "\n", "</feed>\n",
            (at, title) => $"<entry><id>http://arxiv.org/abs/2401.{at:D5}v1</id><title>{title}</title><published>2024-01-01T00:00:00Z</published>"
                + "<summary>Lakes have tides.</summary><author><name>Ada Lin</name></author><category term=\"cs.CL\" scheme=\"http://arxiv.org/schemas/atom\"/></entry>"),
        new(
            ArxivOaiImport.Format,
            "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>\n", "\n", "</ListRecords></OAI-PMH>\n",
            (at, title) => $"<record><header><identifier>oai:arXiv.org:2401.{at:D5}</identifier></header><metadata><arXivRaw xmlns=\"http://arxiv.org/OAI/arXivRaw/\">"
                + $"<id>2401.{at:D5}</id><version version=\"v1\"><date>Mon, 1 Jan 2024 19:18:42 GMT</date></version><title>{title}</title>"
                + "<authors>Ada Lin (1), Bo Ek (2) ((1) Here, (2) There)</authors><categories>cs.CL</categories></arXivRaw></metadata></record>"),
        new(
            ArxivSnapshotImport.Format, "", "\n", "\n",
            (at, title) => $$$"""{"id":"2401.{{{at:D5}}}","submitter":"Ada Lin","authors":"Ada Lin (1), Bo Ek (2) ((1) Here, (2) There)","title":"{{{title}}}","categories":"cs.CL","versions":[{"version":"v1","created":"Mon, 1 Jan 2024 19:18:42 GMT"}]}"""),
        new(
            OpenAlexImport.Format, "", "\n", "\n",
            (at, title) => $$$"""{"id":"https://openalex.org/W{{{at}}}","title":"{{{title}}}","publication_date":"2024-01-01","authorships":[{"raw_author_name":"Ada Lin"}],"abstract_inverted_index":{"Lakes":[0],"rise.":[1]}}"""),
    ];

    public static IEnumerable<object[]> Formats { get; } = Shapes.Select(shape => new object[] { shape.Format.Name });

    [Theory]
    [MemberData(nameof(Formats))]
    public void Many_records_are_all_read(string name)
    {
        var shape = Find(name);

        var read = Read(shape, Enumerable.Range(0, Many).Select(at => shape.Record(at, "Lakes")));

        Assert.Equal(Many, read.OfType<ReadPaper>().Count());
        Assert.Equal(Many, read.Count);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_record_may_be_long(string name)
    {
        var shape = Find(name);

        var read = Read(shape, [shape.Record(1, "Lakes"), shape.Record(2, new string('x', Long)), shape.Record(3, "Lakes")]);

        Assert.Equal(Long, Assert.IsType<ReadPaper>(read[1]).Paper.Title.Length);
        Assert.Equal(3, read.OfType<ReadPaper>().Count());
    }

    [Theory]
    [InlineData("arxiv-atom", "<b>")]
    [InlineData("arxiv-atom", "<")]
    [InlineData("arxiv-oai", "<dc>")]
    [InlineData("arxiv-oai", "<record><metadata>")]
    [InlineData("arxiv-snapshot", "\",\"authors\":\"A (")]
    [InlineData("arxiv-snapshot", "\",\"authors\":\"A {")]
    [InlineData("arxiv-snapshot", "(")]
    [InlineData("arxiv-snapshot", "{")]
    [InlineData("openalex", "\",\"a\":[\"")]
    public void What_is_never_closed_ends(string name, string opening)
    {
        var shape = Find(name);
        var text = string.Concat(Enumerable.Repeat(opening, Deep));

        var read = Read(shape, [shape.Record(1, "Lakes"), shape.Record(2, text)]);

        Assert.Equal("Lakes", Assert.IsType<ReadPaper>(read[0]).Paper.Title);
    }

    [Theory]
    [InlineData("arxiv-atom", "<b>", "</b>")]
    [InlineData("arxiv-oai", "<x xmlns=\"y\">", "</x>")]
    public void Elements_that_are_too_deep_are_rejected(string name, string opening, string closing)
    {
        var shape = Find(name);
        var text = string.Concat(Enumerable.Repeat(opening, Deep)) + string.Concat(Enumerable.Repeat(closing, Deep));

        var read = Read(shape, [shape.Record(1, text), shape.Record(2, "Lakes")]);

        Assert.IsType<RejectedRecord>(read[0]);
        Assert.IsType<ReadPaper>(read[1]);
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("A (1), ")]
    [InlineData("and ")]
    [InlineData("for the ")]
    [InlineData("&")]
    [InlineData("$^{")]
    public void A_line_of_authors_of_any_kind_is_read(string part)
    {
        var draft = new RecordBuilder(1) { Title = "Lakes" };

        ArxivAuthorLine.Read(draft, "authors", "Ada Lin, " + string.Concat(Enumerable.Repeat(part, Deep)));

        Assert.Equal("Ada Lin", Assert.IsType<ReadPaper>(draft.Finish()).Paper.Authors[0].Name);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Next_to_nothing_gives_no_paper(string name)
    {
        foreach (var text in (string[])["", "\n", "{}", "<a", "<>", "[]", "x"])
            Assert.DoesNotContain(Read(Find(name).Format, text), record => record is ReadPaper);
    }

    [Theory, Trait("Needs", "RealRecords")]
    [InlineData("arxiv-atom", "arxiv-atom-100.xml", 100)]
    [InlineData("arxiv-atom", "arxiv-atom-ids.xml", 1)]
    [InlineData("arxiv-snapshot", "arxiv-kaggle.jsonl", 200)]
    [InlineData("openalex", "openalex-work.jsonl", 2)]
    public void Real_records_are_all_read(string name, string file, int count)
    {
        var bytes = File.ReadAllBytes(Path.Combine(SeedFolder.Path, "../../shared/data/samples", file));

        var read = Corpus.Read(Find(name).Format, file, bytes);

        Assert.Equal(name, KnownImportFormats.Detect(Corpus.Head(bytes))?.Name);
        Assert.Equal(count, read.OfType<ReadPaper>().Count());
        Assert.Equal(count, read.Count);
    }

    private static Shape Find(string name) => Shapes.Single(shape => shape.Format.Name == name);

    private static List<ReadRecord> Read(Shape shape, IEnumerable<string> records) =>
        Read(shape.Format, new StringBuilder(shape.Head).AppendJoin(shape.Between, records).Append(shape.Foot).ToString());

    private static List<ReadRecord> Read(ImportFormat format, string text) =>
        [.. format.Read(new ImportText("test", new DateOnly(2026, 11, 22), new StringReader(text)))];

    /// <param name="Record">A record's text, from a number and a title.</param>
    private sealed record Shape(ImportFormat Format, string Head, string Between, string Foot, Func<int, string, string> Record);
}
