using Catalogue.Api.Hosting;
using Catalogue.Data.Imports;
using Catalogue.Data.Writing;
using Catalogue.Formats.Reading;

namespace Catalogue.Api.Cli;

/// <summary>Imports files one after another, and prints the outcome of each.</summary>
internal sealed class FileImports(Preparation preparation, Importer importer)
{
    public const string StandardInput = "-";

    private static readonly string[] Packed = [".gz", ".zst"];

    /// <exception cref="ImportException">A file does not exist, so that nothing was imported; or some files were rejected, and the others were imported.</exception>
    public async Task RunAsync(IReadOnlyList<string> files, ImportOptions options, FileInfo? reportFile, CancellationToken cancellationToken)
    {
        var missing = files.Where(file => file != StandardInput && !File.Exists(file)).ToList();
        if (missing.Count > 0)
            throw new ImportException($"file not found: {string.Join(", ", missing)}");

        await preparation.MigrateAsync(cancellationToken);
        await using var report = reportFile is null ? null : new ReportFile(reportFile);
        var failed = new List<string>();
        foreach (var file in files)
        {
            if (!await ImportAsync(file, options with { Source = options.Source.Length > 0 ? options.Source : NameOf(file) }, report, cancellationToken))
                failed.Add(file);
        }

        if (failed.Count > 0)
            throw new ImportException($"not imported because of rejected records: {string.Join(", ", failed)}; use --keep-going to import the other records");
    }

    /// <returns>Whether the file was imported or, in a dry run, would be.</returns>
    private async Task<bool> ImportAsync(string file, ImportOptions options, ReportFile? report, CancellationToken cancellationToken)
    {
        await using var stream = new CountedStream(file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file));
        using var progress = new ImportProgress(options.Source, stream);
        var lines = new OutcomeLines(options);
        var result = await importer.ImportAsync(stream, options, outcome =>
        {
            progress.Count();
            lines.Print(outcome);
            report?.Write(options.Source, outcome);
        }, cancellationToken);
        progress.End();
        lines.PrintEnd(result);
        report?.Write(options.Source, result);
        return result.IsStored || (options.IsDryRun && (result.Rejected == 0 || options.KeepsGoing));
    }

    /// <summary>The name of the source: the file's name, without the ending of a compressed file.</summary>
    private static string NameOf(string file)
    {
        var name = Path.GetFileName(file);
        return Packed.Contains(Path.GetExtension(name)) ? Path.GetFileNameWithoutExtension(name) : name;
    }
}
