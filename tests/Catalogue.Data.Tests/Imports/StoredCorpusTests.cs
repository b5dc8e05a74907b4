using System.Globalization;
using Catalogue.Data.Archives;
using Catalogue.Data.Imports;
using Catalogue.Data.Tests.Writing;
using Catalogue.Data.Writing;
using Catalogue.Formats;
using Catalogue.Formats.Reading;

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

    private static async Task<string> ArchiveAsync(TestCatalogue catalogue)
    {
        await using var db = await catalogue.OpenAsync();
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await CatalogueArchive.WriteAsync(db, text, default);
        return text.ToString();
    }

    private static Importer Importer(TestCatalogue catalogue) => new(catalogue.Writer, catalogue.Archives);
}
