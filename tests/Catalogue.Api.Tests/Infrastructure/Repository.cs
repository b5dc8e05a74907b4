using Catalogue.Data.Storage;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>The files of the repository, for tests of what is committed.</summary>
internal static class Repository
{
    private const string Update = "UPDATE_SNAPSHOTS";

    public static string PathOf(string file) => Path.Combine(CatalogueHome.Directory, file);

    public static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(PathOf(file));

    /// <summary>The committed text is what the program makes; with <c>UPDATE_SNAPSHOTS=1</c> it is written instead.</summary>
    public static async Task AssertCommittedAsync(string file, string made)
    {
        if (Environment.GetEnvironmentVariable(Update) == "1")
            await File.WriteAllTextAsync(PathOf(file), made);

        var committed = File.Exists(PathOf(file)) ? await ReadAsync(file) : "";
        Assert.True(committed == made, $"{file} is not what the program makes. Look at the difference after `{Update}=1 dotnet test`.");
    }
}
