using System.CommandLine;
using System.Globalization;
using Catalogue.Data.Imports;
using Catalogue.Formats;
using Catalogue.Formats.Reading;
using Catalogue.Text;

namespace Catalogue.Api.Cli;

/// <summary>The command <c>import</c>, e.g. <c>import refs.bib --dry-run</c>.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Files = new("file")
    {
        Description = "Files to import, optionally compressed with gzip or Zstandard; a folder means all files in it, and - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Format = Choice.Of<string?>("--format", "Format of the files. Default: detected automatically.", KnownImportFormats.Names);

    private static readonly Option<string?> Source = new("--source")
    {
        Description = "Name of the source. A record replaces the earlier record with the same key from the source of the same name. Default: the name of the file.",
        HelpName = "name",
    };

    private static readonly Option<string?> Retrieved = new("--retrieved")
    {
        Description = "Date on which the files were retrieved; if sources disagree, the most recently retrieved record wins. Default: today.",
        HelpName = "yyyy-mm-dd",
    };

    private static readonly Option<string?> Encoding = new("--encoding")
    {
        Description = "Text encoding of the files, such as windows-1252. Default: detected automatically.",
        HelpName = "name",
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Print what would change, and store nothing." };

    private static readonly Option<bool> KeepGoing = new("--keep-going") { Description = "Import the other records of a file even if some are rejected." };

    private static readonly Option<FileInfo?> Report = new("--report")
    {
        Description = "File to write the outcome of every record to (JSON Lines).",
        HelpName = "file",
    };

    /// <param name="run">Runs the command's action and returns the exit code.</param>
    public static Command Make(IServiceProvider services, Func<Func<CancellationToken, Task>, CancellationToken, Task<int>> run)
    {
        Check(Retrieved, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "a date such as 2026-11-22");
        Check(Retrieved, text => !IsInFuture(services, text), "today or earlier");
        Check(Encoding, text => ImportEncodings.Find(text) is not null, "the name of an encoding, such as utf-8 or windows-1252");
        var command = new Command("import", "Import papers from files. Each file is imported completely or not at all.") { Files, Format, Source, Retrieved, Encoding, DryRun, KeepGoing, Report };
        command.Validators.Add(given =>
        {
            // A mistyped option would otherwise be taken for the name of a file.
            foreach (var option in given.GetValue(Files)!.Where(file => file.StartsWith("--", StringComparison.Ordinal)))
                given.AddError($"Unknown option '{option}'.{(EditDistance.Nearest(option, command.Options.Select(known => known.Name)) is { } near ? $" Did you mean '{near}'?" : "")}");
            if (given.GetValue(Files)!.Contains(ImportFiles.StandardInput) && given.GetValue(Source) is null)
                given.AddError("Standard input has no file name: name the source with --source.");
        });
        command.SetAction((given, cancellation) => run(cancelled => RunAsync(services, given, cancelled), cancellation));
        return command;
    }

    private static void Check(Option<string?> option, Func<string, bool> isValid, string allowed) => option.Validators.Add(given =>
    {
        if (!given.Errors.Any() && given.GetValue(option) is { } text && !isValid(text))
            given.AddError($"{option.Name} must be {allowed}; you gave '{text}'.");
    });

    /// <summary>True if the day has not yet begun in any time zone.</summary>
    private static bool IsInFuture(IServiceProvider services, string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) > DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(14).UtcDateTime);

    private static async Task RunAsync(IServiceProvider services, ParseResult given, CancellationToken cancellationToken)
    {
        var retrieved = given.GetValue(Retrieved);
        var options = new ImportOptions(given.GetValue(Source) ?? "")
        {
            Format = KnownImportFormats.All.SingleOrDefault(format => format.Name == given.GetValue(Format)),
            Encoding = given.GetValue(Encoding) is { } encoding ? ImportEncodings.Find(encoding) : null,
            Retrieved = retrieved is null ? DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime) : DateOnly.ParseExact(retrieved, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            IsDated = retrieved is not null,
            IsDryRun = given.GetValue(DryRun),
            KeepsGoing = given.GetValue(KeepGoing),
        };
        await services.GetRequiredService<FileImports>().RunAsync(given.GetValue(Files)!, options, given.GetValue(Report), cancellationToken);
    }
}
