using System.Diagnostics;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>The program as it is shipped.</summary>
/// <param name="Folder">Where it was published to.</param>
public sealed record PublishedProgram(string Folder)
{
    private const string Program = "Catalogue.Api.dll";

    /// <summary>The repository that the benchmark was built in.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Publishes the program of this repository.</summary>
    public static PublishedProgram Publish()
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-published-").FullName;
        string[] arguments = ["publish", Path.Combine(Repository, "src", "Catalogue.Api"), "--configuration", "Release", "--output", folder];
        using var publishing = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = publishing.StandardOutput.ReadToEnd();
        publishing.WaitForExit();
        return publishing.ExitCode == 0 ? new PublishedProgram(folder) : throw new InvalidOperationException($"The program cannot be published: {output}");
    }

    /// <summary>Runs one of its verbs to the end.</summary>
    public void Run(string data, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Folder, Program), .. arguments]);
        start.Environment["Data__Directory"] = data;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{string.Join(' ', arguments)}' failed.");
    }

    /// <summary>Starts it as an operator would, with its log on, written to a file.</summary>
    public Process Start(Uri address, string data, params IEnumerable<(string Name, string Value)> settings)
    {
        var log = Path.Combine(Folder, FormattableString.Invariant($"log-{address.Port}.txt"));
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec dotnet \"$0\" > \"$1\" 2>&1", Path.Combine(Folder, Program), log]);
        foreach (var (name, value) in StaticBaseline.Environment)
            start.Environment[name] = value;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.Environment["Urls"] = address.ToString();
        start.Environment["Data__Directory"] = data;
        return Process.Start(start)!;
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Catalogue.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmark runs from within the repository.");
        return folder;
    }
}
