using System.CommandLine;
using Catalogue.Api.Documentation;
using Catalogue.Api.Exports;
using Catalogue.Api.Imports;
using Catalogue.Data.Seeding;

namespace Catalogue.Api.Running;

/// <summary>The verbs of the program. Settings may follow, as in <c>seed --Data:Directory /srv/catalogue</c>.</summary>
internal static class CommandLine
{
    /// <summary>What is given to verbs with a leading <c>--</c>, and is no setting.</summary>
    private static readonly string[] Options = ["--help", "--version", .. ExportCommand.Options, .. ImportCommand.Options];

    /// <summary>
    /// The settings among the arguments: from the first one with a leading <c>--</c> on that is no option. Settings are read at the start, and
    /// files of them are not watched: every write to a database beside them would be looked at.
    /// </summary>
    public static string[] HostArguments(string[] args) => ["--hostBuilder:reloadConfigOnChange=false", .. args.SkipWhile(argument => !IsSetting(argument))];

    /// <param name="map">Maps the resources; their declarations come from the seed's authority files.</param>
    public static async Task<int> RunAsync(WebApplication app, string[] args, Action map)
    {
        await using (app)
        {
            return await Root(app, map).Parse([.. args.TakeWhile(argument => !IsSetting(argument))]).InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // Verbs end by themselves when they are asked to; the host gives requests 30 seconds.
                ProcessTerminationTimeout = Timeout.InfiniteTimeSpan,
            });
        }
    }

    private static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal)
        && !Options.Contains(argument.Split('=')[0]);

    private static RootCommand Root(WebApplication app, Action map)
    {
        var root = new RootCommand("A publications catalogue: reads documents into a database and serves them as a JSON API.")
        {
            Verb("serve", "Prepares the catalogue and serves it; the default.", ServeAsync),
            Verb("migrate", "Brings the database to the program's schema.", cancellation => app.Prepare().MigrateAsync(cancellation)),
            Verb("seed", "Migrates, and reads the shipped documents again; what has not changed stays as it is.", async cancellation =>
            {
                await app.Prepare().MigrateAsync(cancellation);
                await app.Services.GetRequiredService<Seeder>().SeedAsync(cancellation);
            }),
            ImportCommand.Make(app.Services, GuardedAsync),
            ExportCommand.Make(app.Services, GuardedAsync),
            CopyCommand.Make(app.Services, GuardedAsync),
            Verb("openapi", "Writes the OpenAPI document to the standard output.", _ => DocumentEndpoints.WriteAsync(app, Console.Out)),
        };
        root.SetAction((_, cancellation) => GuardedAsync(ServeAsync, cancellation));
        return root;

        Command Verb(string name, string description, Func<CancellationToken, Task> action)
        {
            var command = new Command(name, description);
            command.SetAction((_, cancellation) => GuardedAsync(action, cancellation));
            return command;
        }

        Task<int> GuardedAsync(Func<CancellationToken, Task> action, CancellationToken cancellation) => Guard.RunAsync(app.Services, () =>
        {
            map();
            return action(cancellation);
        });

        async Task ServeAsync(CancellationToken cancellation)
        {
            // Probes are answered while a large catalogue is being migrated.
            await app.StartAsync(cancellation);
            await app.Prepare().PrepareAsync(cancellation);
            var warming = Task.Run(() => app.Prepare().WarmAsync(app.Lifetime.ApplicationStopping), cancellation);
            await app.WaitForShutdownAsync(cancellation);
            await warming;
        }
    }

    private static Preparation Prepare(this WebApplication app) => app.Services.GetRequiredService<Preparation>();
}
