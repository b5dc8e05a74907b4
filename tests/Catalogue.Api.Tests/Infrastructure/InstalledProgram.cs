namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>A copy of the program in a folder of its own, below one that holds a copy of <c>seed</c>.</summary>
internal sealed class InstalledProgram : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("catalogue-");

    public InstalledProgram()
    {
        Copy(Path.GetDirectoryName(RunningProgram.Assembly)!, Path.Combine(Home, "bin"));
        Copy(global::Catalogue.Data.Storage.CatalogueHome.SeedDirectory, Path.Combine(Home, "seed"));
        Assembly = Path.Combine(Home, "bin", Path.GetFileName(RunningProgram.Assembly));
    }

    public string Home => _home.FullName;

    public string Assembly { get; }

    public async Task<ProgramResult> RunAsync(string arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        await using var program = RunningProgram.Start(Assembly, arguments, environment);
        return await program.EndAsync();
    }

    public void Dispose() => _home.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
