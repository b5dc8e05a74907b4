using Catalogue.Api.Running;
using Catalogue.Data.Imports;

namespace Catalogue.Api.Imports;

/// <summary>Imports files one after the other, and prints what becomes of them.</summary>
internal sealed class FileImports(Preparation preparation, Importer importer)
{
    private static readonly string[] Packed = [".gz", ".zst"];

    /// <exception cref="ImportException">A file was not stored; the others were.</exception>
    public async Task RunAsync(IReadOnlyList<string> files, ImportOptions options, FileInfo? reportFile, CancellationToken cancellationToken)
    {
        await preparation.MigrateAsync(cancellationToken);
        await using var report = reportFile is null ? null : new ReportFile(reportFile);
        var refused = new List<string>();
        foreach (var file in files)
        {
            if (!await ImportAsync(file, options with { Source = options.Source.Length > 0 ? options.Source : NameOf(file) }, report, cancellationToken))
                refused.Add(file);
        }

        if (refused.Count > 0)
            throw new ImportException($"nothing is stored of {string.Join(", ", refused)}; --keep-going stores the records that are not rejected");
    }

    /// <returns>Whether the file was stored, or would be.</returns>
    private async Task<bool> ImportAsync(string file, ImportOptions options, ReportFile? report, CancellationToken cancellationToken)
    {
        await using var stream = new CountedStream(file == "-" ? Console.OpenStandardInput() : File.OpenRead(file));
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

    /// <summary>A file is the same source packed and unpacked.</summary>
    private static string NameOf(string file)
    {
        var name = Path.GetFileName(file);
        return Packed.Contains(Path.GetExtension(name)) ? Path.GetFileNameWithoutExtension(name) : name;
    }
}
