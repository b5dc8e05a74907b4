using Catalogue.Api.Hosting;
using Catalogue.Api.Problems;
using Catalogue.Data.Storage;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Api.Cli;

/// <summary>
/// Runs a command. Failures outside the program (settings, files, network, database) end it with a one-line error message instead of a
/// stack trace.
/// </summary>
internal static class CliErrorHandler
{
    /// <summary>Exit code of a failed command. Exit code 1 means an invalid command line.</summary>
    private const int Failed = 2;

    public static async Task<int> RunAsync(IServiceProvider services, Func<Task> command, CancellationToken cancellationToken)
    {
        try
        {
            if (SettingsCheck.FaultsOf(services) is { Count: > 0 } faults)
                return await EndAsync(string.Join("; ", faults));

            await command();
            return 0;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The exception does not matter: the command was cancelled, and StopSignals prints the message.
            return Failed;
        }
        catch (NewerCatalogueException exception)
        {
            return await EndAsync(exception.Message);
        }
        catch (Exception exception) when (DatabaseFailure.Of(exception) is { } reason)
        {
            return await EndAsync($"cannot use the database: {reason.Message.TrimEnd('.')} (check Database__ConnectionString and Data__Directory)");
        }
        catch (Exception exception) when (exception is ListenException or DocumentException or ImportException or FailureException or IOException or UnauthorizedAccessException)
        {
            return await EndAsync(exception.Message);
        }
    }

    private static async Task<int> EndAsync(string reason)
    {
        await Console.Error.WriteLineAsync($"catalogue: {reason.ReplaceLineEndings(" ")}");
        return Failed;
    }
}
