using System.CommandLine;
using Catalogue.Api.Running;
using Catalogue.Data.Archives;
using Catalogue.Data.Databases;

namespace Catalogue.Api.Exports;

/// <summary>The verb <c>copy-to</c>: <c>copy-to Postgres "Host=localhost;Database=catalogue"</c>.</summary>
internal static class CopyCommand
{
    private static readonly Argument<string> Provider = new("provider")
    {
        Description = "The kind of the other database.",
        HelpName = string.Join('|', KnownDatabases.Names),
    };

    private static readonly Argument<string> ConnectionString = new("connection-string") { Description = "Where the other database is; it has no papers." };

    /// <param name="run">Runs what the verb does, and gives the exit code.</param>
    public static Command Make(IServiceProvider services, Func<Func<CancellationToken, Task>, CancellationToken, Task<int>> run)
    {
        var command = new Command("copy-to", "Copies the whole catalogue into another, empty database, of any kind.") { Provider, ConnectionString };
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
        null => $"'{provider}' is no kind of database; allowed: {string.Join(", ", KnownDatabases.Names)}.",
        var known when !known.IsConnectionString(connectionString) => $"The connection string is not {known.ConnectionStringWanted}.",
        _ => null,
    };

    private static async Task CopyAsync(IServiceProvider services, DatabaseProvider provider, string connectionString, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Preparation>().MigrateAsync(cancellationToken);
        var report = await services.GetRequiredService<CatalogueCopy>().CopyAsync(provider, connectionString, cancellationToken);
        Console.WriteLine(FormattableString.Invariant($"copied {report.Created:N0} papers to {provider.Name}; revision {report.Revision}"));
    }
}
