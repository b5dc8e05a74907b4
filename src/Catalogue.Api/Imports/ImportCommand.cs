using System.CommandLine;
using System.Globalization;
using Catalogue.Data.Imports;

namespace Catalogue.Api.Imports;

/// <summary>The verb <c>import</c>: <c>import refs.bib --dry-run</c>.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Files = new("file")
    {
        Description = "The files to bring in, perhaps packed with gzip or Zstandard; - is the standard input. Each is stored whole, or not at all.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Format = new("--format") { Description = "The format of the files; told from each when it is left out." };

    private static readonly Option<string?> Source = new("--source")
    {
        Description = "What the source is called, by which its records are found again; the file's name when it is left out.",
    };

    private static readonly Option<string?> Retrieved = new("--retrieved")
    {
        Description = "When the files were retrieved, such as 2026-11-22: of sources that disagree the newer counts. Today when it is left out.",
    };

    private static readonly Option<string?> Encoding = new("--encoding") { Description = "The encoding of the text, such as windows-1252; told from the file when it is left out." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Prints what would change, and changes nothing." };

    private static readonly Option<bool> KeepGoing = new("--keep-going") { Description = "Stores the other records of a file of which some are rejected." };

    private static readonly Option<FileInfo?> Report = new("--report") { Description = "A file for what becomes of each record, as JSON Lines." };

    /// <summary>Its options, which are no settings.</summary>
    public static IReadOnlyList<string> Options { get; } =
        [Format.Name, Source.Name, Retrieved.Name, Encoding.Name, DryRun.Name, KeepGoing.Name, Report.Name];

    /// <param name="run">Runs what the verb does, and gives the exit code.</param>
    public static Command Make(IServiceProvider services, Func<Func<CancellationToken, Task>, CancellationToken, Task<int>> run)
    {
        Format.AcceptOnlyFromAmong([.. KnownImportFormats.All.Select(format => format.Name)]);
        Check(Retrieved, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "is no day such as 2026-11-22");
        Check(Encoding, text => ImportEncodings.Find(text) is not null, "is no encoding such as utf-8 or windows-1252");
        var command = new Command("import", "Brings papers in from files in any format, each whole or not at all.") { Files, Format, Source, Retrieved, Encoding, DryRun, KeepGoing, Report };
        command.Validators.Add(given =>
        {
            if (given.GetValue(Files)!.Contains("-") && given.GetValue(Source) is null)
                given.AddError("The standard input has no name: give it one with --source.");
        });
        command.SetAction((given, cancellation) => run(cancelled => RunAsync(services, given, cancelled), cancellation));
        return command;
    }

    private static void Check(Option<string?> option, Func<string, bool> isValid, string complaint) => option.Validators.Add(given =>
    {
        if (given.GetValue(option) is { } text && !isValid(text))
            given.AddError($"{option.Name} '{text}' {complaint}.");
    });

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
