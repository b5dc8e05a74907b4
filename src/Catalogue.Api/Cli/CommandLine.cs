using System.CommandLine;
using System.CommandLine.Invocation;
using Catalogue.Api.Documentation;
using Catalogue.Api.Hosting;
using Catalogue.Api.Http;
using Catalogue.Data.Seeding;
using Catalogue.Data.Writing;
using Catalogue.Text;

namespace Catalogue.Api.Cli;

/// <summary>The commands of the program. Settings can be anywhere among the arguments: <c>seed --Data:Directory /srv/catalogue</c>.</summary>
internal static class CommandLine
{
    private const string Description = """
        A self-hosted publications catalogue with a JSON API. Without a command it starts the server.

        Settings (docs/configuration.md) can be environment variables or arguments, for example:
          serve --Urls http://localhost:8080 --Data:Directory /srv/catalogue
        """;

    /// <summary>Settings of ASP.NET Core that look like options: in lower case, without a colon.</summary>
    private static readonly string[] PlainSettings = ["urls", "environment", "webroot"];

    /// <summary>
    /// The settings among the arguments. Settings are read once, at the start. Their files are not watched for changes: the watcher would also
    /// react to every write to a database in the same folder.
    /// </summary>
    public static string[] HostArguments(string[] args) => ["--hostBuilder:reloadConfigOnChange=false", .. Split(args).Settings];

    /// <param name="map">Maps the endpoints. It runs after the settings are checked, because endpoints are declared from the seed's authority files.</param>
    public static Task<int> RunAsync(WebApplication app, string[] args, StopSignals signals, Action map) => signals.RunAsync(
        async () =>
        {
            await using (app)
            {
                var parsed = Root(app, signals, map).Parse(Split(args).Command);
                if (parsed.Action is ParseErrorAction)
                    return await RefuseAsync(parsed);

                // Signals are handled by StopSignals.
                var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
                return await parsed.InvokeAsync(configuration, signals.Token);
            }
        },
        app.Services.GetRequiredService<CommitGate>());

    /// <summary>Separates the settings from the command and its options. A setting without an equals sign is followed by its value.</summary>
    private static (List<string> Command, List<string> Settings) Split(string[] args)
    {
        var (command, settings) = (new List<string>(), new List<string>());
        for (var at = 0; at < args.Length; at++)
        {
            if (!IsSetting(args[at]))
            {
                command.Add(args[at]);
                continue;
            }

            settings.Add(args[at]);
            if (!args[at].Contains('=', StringComparison.Ordinal) && at + 1 < args.Length)
                settings.Add(args[++at]);
        }

        return (command, settings);
    }

    /// <summary>Options are lower-case words with hyphens (<c>--dry-run</c>); a mistyped one must not pass as a setting that nothing reads.</summary>
    private static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal)
        && argument[2..].Split('=')[0] is var name
        && (name.Any(character => char.IsAsciiLetterUpper(character) || character is ':' or '_') || PlainSettings.Contains(name));

    /// <summary>Prints what is wrong with the command line, without the whole help, which would push the errors off the screen.</summary>
    private static async Task<int> RefuseAsync(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        var near = parsed.UnmatchedTokens.Select(token => EditDistance.Nearest(token, known)).FirstOrDefault(name => name is not null);
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync($"catalogue: {error.Message}");
        await Console.Error.WriteLineAsync(near is null ? "Run with --help for usage." : $"Did you mean '{near}'? Run with --help for usage.");
        return 1;
    }

    private static RootCommand Root(WebApplication app, StopSignals signals, Action map)
    {
        var root = new RootCommand(Description)
        {
            Verb("serve", "Start the server (the default). Migrates the database first; imports the example data on the first start.", ServeAsync),
            Verb("migrate", "Create the database, or migrate it to the schema of this version.", cancellation => app.Prepare().MigrateAsync(cancellation)),
            Verb("seed", "Import the example data again. Papers that have not changed stay as they are.", async cancellation =>
            {
                await app.Prepare().MigrateAsync(cancellation);
                await app.Services.GetRequiredService<Seeder>().SeedAsync(cancellation);
            }),
            ImportCommand.Make(app.Services, GuardedAsync),
            ExportCommand.Make(app.Services, GuardedAsync),
            CopyCommand.Make(app.Services, GuardedAsync),
            Verb("openapi", "Write the OpenAPI document to standard output.", _ =>
            {
                signals.Says(ExportCommand.Incomplete);
                return DocumentEndpoints.WriteAsync(app, Console.Out);
            }),
        };
        root.SetAction((_, cancellation) => GuardedAsync(ServeAsync, cancellation));
        return root;

        Command Verb(string name, string description, Func<CancellationToken, Task> action)
        {
            var command = new Command(name, description);
            command.SetAction((_, cancellation) => GuardedAsync(action, cancellation));
            return command;
        }

        Task<int> GuardedAsync(Func<CancellationToken, Task> action, CancellationToken cancellation) => CliErrorHandler.RunAsync(app.Services, () =>
        {
            map();
            return action(cancellation);
        }, cancellation);

        async Task ServeAsync(CancellationToken cancellation)
        {
            // The server listens first, so that probes are answered while a large catalogue is being migrated.
            await app.ListenAsync(cancellation);
            await app.Prepare().PrepareAsync(cancellation);
            signals.HandOver();
            app.AnnounceReady();
            var warming = Task.Run(() => app.Prepare().WarmAsync(app.Lifetime.ApplicationStopping), cancellation);
            await app.WaitForShutdownAsync(cancellation);
            await warming;
        }
    }

    private static StartupTasks Prepare(this WebApplication app) => app.Services.GetRequiredService<StartupTasks>();
}
