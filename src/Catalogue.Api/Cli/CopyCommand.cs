using System.CommandLine;
using Catalogue.Api.Hosting;
using Catalogue.Data.Archives;
using Catalogue.Data.Storage;
using Catalogue.Text;

namespace Catalogue.Api.Cli;

/// <summary>The command <c>copy-to</c>, e.g. <c>copy-to Postgres "Host=localhost;Database=catalogue"</c>.</summary>
internal static class CopyCommand
{
    private static readonly Argument<string> Provider = new("provider")
    {
        Description = "Type of the target database.",
        HelpName = string.Join('|', KnownDatabases.Names),
    };

    private static readonly Argument<string> ConnectionString = new("connection-string") { Description = "Connection string of the target database, which must be empty." };

    /// <param name="run">Runs the command's action and returns the exit code.</param>
    public static Command Make(IServiceProvider services, Func<Func<CancellationToken, Task>, CancellationToken, Task<int>> run)
    {
        var command = new Command("copy-to", "Copy the whole catalogue into another, empty database.") { Provider, ConnectionString };
        command.Validators.Add(given =>
        {
            if (given.GetValue(Provider) is { } provider && given.GetValue(ConnectionString) is { } connection && Fault(provider, connection) is { } fault)
                given.AddError(fault);
        });
        command.SetAction((given, cancellation) => run(
            cancelled => CopyAsync(services, KnownDatabases.Find(given.GetValue(Provider))!, given.GetValue(ConnectionString)!, cancelled), cancellation));
        return command;
    }

    private static string? Fault(string provider, string connectionString) => KnownDatabases.Find(provider) switch
    {
        null => Choice.Unknown("The type of the database", provider, KnownDatabases.Names),
        var known when !known.IsConnectionString(connectionString) => $"The connection string must be {known.ConnectionStringWanted}.",
        _ => null,
    };

    private static async Task CopyAsync(IServiceProvider services, DatabaseProvider provider, string connectionString, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<StartupTasks>().MigrateAsync(cancellationToken);
        var report = await services.GetRequiredService<CatalogueCopy>().CopyAsync(provider, connectionString, cancellationToken);
        Console.WriteLine(FormattableString.Invariant($"Copied {Plural.Of(report.Created, "paper")} to {provider.Name}; revision {report.Revision}"));
    }
}
