using System.Globalization;
using Catalogue.Api.Hosting;
using Catalogue.Data.Imports;
using Catalogue.Formats.Reading;
using Catalogue.Text;

namespace Catalogue.Api.Cli;

/// <summary>Imports files one after another and prints the outcome of each. A file that cannot be imported does not prevent the import of the others.</summary>
internal sealed class FileImports(IServiceProvider services, StartupTasks preparation, Importer importer)
{
    private const int MostNames = 10;

    /// <param name="paths">Files and folders; <c>-</c> is standard input.</param>
    /// <exception cref="ImportException">A file does not exist (nothing was imported), or some files could not be imported (the others were).</exception>
    public async Task RunAsync(IReadOnlyList<string> paths, ImportOptions options, FileInfo? reportFile, CancellationToken cancellationToken)
    {
        var files = ImportFiles.Find(paths, options.Source);
        await using var target = await TargetAsync(options, cancellationToken);
        await using var report = reportFile is null ? null : new ReportFile(reportFile);
        var (rejected, unusable) = (new List<string>(), new List<(string File, string Reason)>());
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (!await ImportAsync(target, file, options with { Source = file.Source, Within = target.DryRun }, report, cancellationToken))
                    rejected.Add(file.Path);
            }
            catch (ImportException exception)
            {
                unusable.Add((file.Path, exception.Message));
                report?.Write(file, exception.Message);
                if (files.Count > 1)
                    Console.WriteLine($"{file.Source}: not imported: {exception.Message}");
            }
        }

        if (rejected.Count + unusable.Count > 0)
            throw new ImportException(string.Join("; ", Reasons(rejected, unusable)));
    }

    private async Task<ImportTarget> TargetAsync(ImportOptions options, CancellationToken cancellationToken)
    {
        if (options.IsDryRun)
            return await ImportTarget.DryAsync(services, cancellationToken);

        await preparation.MigrateAsync(cancellationToken);
        return new ImportTarget(importer);
    }

    /// <returns>Whether the file was imported or, in a dry run, would be.</returns>
    private static async Task<bool> ImportAsync(ImportTarget target, NamedFile file, ImportOptions options, ReportFile? report, CancellationToken cancellationToken)
    {
        await using var stream = Open(file);
        using var progress = new ImportProgress(options.Source, stream);
        var lines = new OutcomeLines(options);
        var result = await target.Importer.ImportAsync(stream, options, outcome =>
        {
            progress.Count();
            lines.Print(outcome);
            report?.Write(options.Source, outcome);
        }, cancellationToken);
        progress.End();
        var isImported = result.Rejected == 0 || options.KeepsGoing;
        lines.PrintEnd(result, isImported);
        report?.Write(file, result, isImported ? null : lines.WhyNot());
        return isImported;
    }

    private static CountedStream Open(NamedFile file)
    {
        try
        {
            return new CountedStream(file.Path == ImportFiles.StandardInput ? Console.OpenStandardInput() : File.OpenRead(file.Path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"cannot read {file.Path}: {exception.Message}", exception);
        }
    }

    private static IEnumerable<string> Reasons(List<string> rejected, List<(string File, string Reason)> unusable)
    {
        if (unusable is [var (_, reason)])
            yield return reason;
        else if (unusable.Count > 1)
            yield return $"{Plural.Of(unusable.Count, "file")} cannot be imported: {Names(unusable.Select(known => known.File))}";
        if (rejected.Count > 0)
            yield return $"not imported because of rejected records: {Names(rejected)}; use --keep-going to import the other records";
    }

    private static string Names(IEnumerable<string> files)
    {
        var names = files.ToList();
        var more = names.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MostNames:N0} more") : "";
        return string.Join(", ", names.Take(MostNames)) + more;
    }
}
