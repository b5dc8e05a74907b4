using System.Globalization;
using Catalogue.Data.Archives;
using Catalogue.Data.Imports;
using Catalogue.Data.Tests.Writing;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Matching;
using Catalogue.Formats;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Tests;
using Catalogue.Formats.Writing;
using Catalogue.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Imports;

/// <summary>Every hard case is stored, not only read, and survives an export.</summary>
public sealed class StoredCorpusTests
{
    private static readonly DateOnly Retrieved = new(2026, 11, 22);

    [Fact]
    public async Task Every_hard_case_is_stored_but_for_its_rejected_records()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        foreach (var (format, file) in Cases())
        {
            var (report, outcomes) = await ImportAsync(catalogue, format, file, keepsGoing: true);

            Assert.True(report.IsStored, file);
            Assert.Equal(report.Rejected, outcomes.Count(outcome => outcome.Outcome == OutcomeKind.Rejected));
            Assert.All(outcomes, outcome => Assert.Equal(outcome.Outcome == OutcomeKind.Rejected, outcome.Paper is null));
        }

        await RestoresAsync(catalogue);
        await ComesBackAsJsonLinesAsync(catalogue);
    }

    [Fact]
    public async Task A_hard_case_is_stored_whole_or_not_at_all()
    {
        await using var catalogue = await TestCatalogue.EmptyAsync();
        foreach (var (format, file) in Cases())
        {
            var before = await catalogue.RevisionAsync();

            var (report, _) = await ImportAsync(catalogue, format, file, keepsGoing: false);

            Assert.Equal(report.Rejected == 0, report.IsStored);
            if (!report.IsStored)
                Assert.Equal(before, await catalogue.RevisionAsync());
        }

        await RestoresAsync(catalogue);
    }

    private static IEnumerable<(ImportFormat Format, string File)> Cases() => KnownImportFormats.All.SelectMany(format => Corpus.Cases(format.Name), (format, file) => (format, file));

    private static async Task<(WriteReport Report, List<RecordOutcome> Outcomes)> ImportAsync(TestCatalogue catalogue, ImportFormat format, string file, bool keepsGoing)
    {
        var outcomes = new List<RecordOutcome>();
        var options = new ImportOptions($"{format.Name}/{file}") { Retrieved = Retrieved, KeepsGoing = keepsGoing };
        var report = await Importer(catalogue).ImportAsync(new MemoryStream(Corpus.Bytes(format.Name, file)), options, outcomes.Add, default);
        return (report, outcomes);
    }

    /// <summary>The catalogue's archive makes a catalogue with the same archive.</summary>
    private static async Task RestoresAsync(TestCatalogue catalogue)
    {
        var archive = await ArchiveAsync(catalogue);
        await using var other = await TestCatalogue.EmptyAsync();

        await Importer(other).ImportAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(archive)), new ImportOptions("archive") { Retrieved = Retrieved }, _ => { }, default);

        Assert.Equal(archive, await ArchiveAsync(other));
    }

    /// <summary>Every paper is exported as a line of JSON, and that line is read as the same record.</summary>
    private static async Task ComesBackAsJsonLinesAsync(TestCatalogue catalogue)
    {
        await using var db = await catalogue.OpenAsync();
        var format = KnownFormats.OfPapers.Single(format => format.Name == "jsonl");
        var writer = format.Papers!(new Export(Guid.Empty, new ServiceAddress("https://catalogue.example", ""), "/papers", []));
        var papers = await StoredPapers.ReadAsync(db, [.. db.Papers.Select(paper => paper.Key)], default);
        Assert.True(papers.Count > 500, $"{papers.Count} papers");
        foreach (var paper in papers)
        {
            await using var text = new StringWriter(CultureInfo.InvariantCulture);
            text.Write(writer.Head);
            var json = new PaperJson((await db.PaperDocuments.SingleAsync(document => document.PaperKey == paper.Key)).Json);
            writer.Paper(text, json);
            text.Write(writer.Foot());

            var read = Assert.IsType<ReadPaper>(Assert.Single(KnownImportFormats.All.Single(format => format.Name == "jsonl").Read(new ImportText("export", Retrieved, new StringReader(text.ToString())))));

            Assert.Equal(Content(StoredRecords.Of(paper)), Content(read.Paper));
            Assert.Equal(json.ToItem().Affiliations.Select(affiliation => affiliation.Name), read.Paper.Affiliations);
        }
    }

    private static string Content(PaperRecord record) => System.Text.Encoding.UTF8.GetString(RecordJson.Write(record with
    {
        CatalogueId = null,
        // What a file says beyond the fields of a paper is kept with its record, not with the paper.
        Other = [],
        // Exports have the names of the authority file, not as written.
        Affiliations = [],
        Authors = [.. record.Authors.Select(author => author with { Affiliations = [] })],
        HasCode = record.HasCode ?? false,
        HasPrimaryCategory = record.HasPrimaryCategory && record.Categories.Count > 0,
        Identifiers = [.. record.Identifiers.OrderBy(identifier => identifier.Scheme, StringComparer.Ordinal).ThenBy(identifier => identifier.Value, StringComparer.Ordinal)],
    }));

    private static async Task<string> ArchiveAsync(TestCatalogue catalogue)
    {
        await using var db = await catalogue.OpenAsync();
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await CatalogueArchive.WriteAsync(db, text, default);
        return text.ToString();
    }

    private static Importer Importer(TestCatalogue catalogue) => new(catalogue.Writer, catalogue.Archives);
}
