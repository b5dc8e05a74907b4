using System.CommandLine;
using Catalogue.Api.Http;
using Catalogue.Formats;

namespace Catalogue.Api.Cli;

/// <summary>The command <c>export</c>, e.g. <c>export --format bibtex "category=CL&amp;year=2023"</c> or <c>export --all</c>.</summary>
internal static class ExportCommand
{
    /// <summary>Message for an output that a signal has stopped.</summary>
    public const string Incomplete = "the output is incomplete";

    private static readonly Argument<string> Query = new("query")
    {
        Description = "Filters and sort order, as in a URL of the API: 'category=CL&year=2023&sort=title'. Default: all papers.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Format = Choice.Of<string>("--format", "Format of the papers.", [.. KnownFormats.OfPapers.Select(format => format.Name)]);

    private static readonly Option<bool> All = new("--all")
    {
        Description = "Export the whole catalogue as a backup (JSON Lines), which 'import' restores into an empty database.",
    };

    /// <param name="run">Runs the command's action and returns the exit code.</param>
    public static Command Make(IServiceProvider services, Func<Func<CancellationToken, Task>, CancellationToken, Task<int>> run)
    {
        Format.DefaultValueFactory = _ => "jsonl";
        var command = new Command("export", "Write papers to standard output in any format, or a backup of everything.") { Query, Format, All };
        command.Validators.Add(given =>
        {
            if (given.GetValue(All) && (given.GetValue(Query) is not null || given.GetResult(Format) is { Implicit: false }))
                given.AddError("--all cannot be combined with a query or --format.");
        });
        command.SetAction((given, cancellation) => run(cancelled => WriteAsync(services, given, cancelled), cancellation));
        return command;
    }

    private static async Task WriteAsync(IServiceProvider services, ParseResult given, CancellationToken cancellationToken)
    {
        services.GetRequiredService<StopSignals>().Says(Incomplete);
        var export = services.GetRequiredService<CatalogueExport>();
        await using var output = Console.OpenStandardOutput();
        if (given.GetValue(All))
            await export.WriteAllAsync(output, cancellationToken);
        else
            await export.WriteAsync(output, given.GetValue(Query) ?? "", KnownFormats.OfPapers.Single(format => format.Name == given.GetValue(Format)), cancellationToken);
    }
}
