using System.Diagnostics;
using System.Text;

namespace Catalogue.Api.Tests.Promises.Portable.Parsers;

/// <summary>A program that is not ours, in a folder of its own.</summary>
internal sealed class ExternalProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalogue-");

    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    public void Write(string file, string text) => File.WriteAllText(PathOf(file), text);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Runs a command in the folder, and gives what it writes to the standard output.</summary>
    /// <param name="complaints">What of its messages is a complaint; a parser that read everything has none.</param>
    public string Run(string command, IEnumerable<string> arguments, Func<string, bool> complaints)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var messages = new List<string>();
        process.ErrorDataReceived += (_, line) => messages.Add(line.Data ?? "");
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        var lines = messages.Concat(output.Split('\n')).Where(line => line.Length > 0 && complaints(line)).Take(20).ToList();
        Assert.True(process.ExitCode == 0 && lines.Count == 0, $"{command} ended with {process.ExitCode}: {string.Join('\n', lines.Count > 0 ? lines : messages)}");
        return output;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <param name="program">A command, or the path of a file.</param>
    public static bool IsInstalled(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
