using System.CommandLine;
using Catalogue.Api.Formats;

namespace Catalogue.Api.Exports;

/// <summary>The verb <c>export</c>: <c>export --format bibtex "category=CL&amp;year=2023"</c>, or <c>export --all</c>.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Query = new("query")
    {
        Description = "Which papers, as in the address of a list: category=CL&year=2023&sort=title. All when it is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "The format of the papers.",
        DefaultValueFactory = _ => "jsonl",
    };

    private static readonly Option<bool> All = new("--all")
    {
        Description = "Everything that the catalogue keeps, as typed JSON Lines, instead of papers.",
    };

    /// <summary>Its options, which are no settings.</summary>
    public static IReadOnlyList<string> Options { get; } = [Format.Name, All.Name];

    /// <param name="run">Runs what the verb does, and gives the exit code.</param>
    public static Command Make(IServiceProvider services, Func<Func<CancellationToken, Task>, CancellationToken, Task<int>> run)
    {
        Format.AcceptOnlyFromAmong([.. KnownFormats.OfPapers.Select(format => format.Name)]);
        var command = new Command("export", "Writes papers to the standard output in any format, or everything.") { Query, Format, All };
        command.Validators.Add(given =>
        {
            if (given.GetValue(All) && (given.GetValue(Query) is not null || given.GetResult(Format) is { Implicit: false }))
                given.AddError("--all goes with no query and no format.");
        });
        command.SetAction((given, cancellation) => run(cancelled => WriteAsync(services, given, cancelled), cancellation));
        return command;
    }

    private static async Task WriteAsync(IServiceProvider services, ParseResult given, CancellationToken cancellationToken)
    {
        var export = services.GetRequiredService<CatalogueExport>();
        await using var output = Console.OpenStandardOutput();
        if (given.GetValue(All))
            await export.WriteAllAsync(output, cancellationToken);
        else
            await export.WriteAsync(output, given.GetValue(Query) ?? "", KnownFormats.OfPapers.Single(format => format.Name == given.GetValue(Format)), cancellationToken);
    }
}
