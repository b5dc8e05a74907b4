using Catalogue.Api.Problems;
using Catalogue.Data;
using Catalogue.Data.Databases;
using Catalogue.Data.Imports;
using Catalogue.Data.Seeding;

namespace Catalogue.Api.Running;

/// <summary>Failures of the world and of the configuration end a verb with one clear line, not with a stack trace.</summary>
internal static class Guard
{
    /// <summary>The settings or the world do not allow it.</summary>
    private const int Failed = 2;

    public static async Task<int> RunAsync(IServiceProvider services, Func<Task> verb)
    {
        try
        {
            if (SettingsCheck.FaultsOf(services) is { Count: > 0 } faults)
                return await EndAsync(string.Join("; ", faults));

            await verb();
            return 0;
        }
        catch (NewerCatalogueException exception)
        {
            return await EndAsync(exception.Message);
        }
        catch (Exception exception) when (DatabaseFailure.Of(exception) is { } reason)
        {
            return await EndAsync($"the database (Database__ConnectionString, or else a file in Data__Directory) cannot be used: {reason.Message}");
        }
        catch (Exception exception) when (exception is DocumentException or ImportException or FailureException or IOException or UnauthorizedAccessException)
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
