using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Catalogue.Api.Tests.Infrastructure;

/// <summary>The built program as a process of its own, with its data in a folder of its own.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly BlockingCollection<string> _output = [];
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private readonly List<string> _lines = [];

    private RunningProgram(Process process, bool isRead)
    {
        _process = process;
        _reading = isRead ? ReadAsync() : Task.CompletedTask;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static string Assembly { get; } = typeof(Program).Assembly.Location;

    public static RunningProgram Start(string assembly, string arguments, params IEnumerable<(string Name, string Value)> environment) =>
        Start(Program(assembly, arguments), isRead: true, environment);

    /// <summary>Serves with a limit on open files, as the system has one.</summary>
    public static RunningProgram ServeWithFiles(int files, params IEnumerable<(string Name, string Value)> environment) => Start(
        ["/bin/sh", "-c", string.Create(CultureInfo.InvariantCulture, $"ulimit -n {files} && exec dotnet \"$0\" serve"), Assembly], isRead: true, environment);

    /// <summary>Starts the program with a standard output that nobody reads, and waits until it has written something.</summary>
    public static RunningProgram StartUnread(string arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var program = Start(Program(Assembly, arguments), isRead: false, environment);
        program._output.CompleteAdding();
        Assert.NotEqual(-1, program._process.StandardOutput.Peek());
        return program;
    }

    private static string[] Program(string assembly, string arguments) =>
        [.. IgnoresInterrupts ? new[] { "/usr/bin/env", "--default-signal=INT" } : [], "dotnet", assembly, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Shells make the programs that they run in the background ignore SIGINT, and programs inherit that.</summary>
    private static bool IgnoresInterrupts { get; } = File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status")
        .Where(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
        .Any(line => (Convert.ToUInt64(line[7..].Trim(), 16) & 0b10) != 0);

    private static RunningProgram Start(string[] command, bool isRead, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["Urls"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new RunningProgram(Process.Start(start)!, isRead);
    }

    /// <summary>Runs the program to its end.</summary>
    public static async Task<ProgramResult> RunAsync(string arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        await using var program = Start(Assembly, arguments, environment);
        return await program.EndAsync();
    }

    /// <summary>Waits until a line of the output has the text, and gives what follows it.</summary>
    public string WaitFor(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        foreach (var line in _output.GetConsumingEnumerable(patience.Token))
        {
            _lines.Add(line);
            if (line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at)
                return line[(at + text.Length)..];
        }

        throw new InvalidOperationException($"The program ended without '{text}': {string.Join('\n', _lines)}");
    }

    /// <summary>Waits until the program can answer, and gives its address.</summary>
    public Uri Address() => new(WaitFor("Catalogue is ready at ").Split(' ')[0]);

    /// <summary>Gives the program its standard input, whole.</summary>
    public async Task SendAsync(string text)
    {
        await _process.StandardInput.WriteAsync(text);
        _process.StandardInput.Close();
    }

    /// <summary>Gives the program a part of its standard input.</summary>
    public async Task WriteAsync(string text)
    {
        await _process.StandardInput.WriteAsync(text);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Asks the program to end, as a service manager does.</summary>
    public void AskToEnd() => Signal(Terminate);

    public void Signal(int signal) => Assert.Equal(0, Kill(_process.Id, signal));

    public async Task<ProgramResult> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        await _reading;
        _lines.AddRange(_output.GetConsumingEnumerable(patience.Token));
        // On a slow machine an import also shows its progress.
        var errors = (await _errors).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains(" per second", StringComparison.Ordinal));
        return new ProgramResult(_process.ExitCode, _lines, [.. errors]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _reading;
        _output.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            _output.Add(line);
        _output.CompleteAdding();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}

/// <summary>How a program ended, and what it said.</summary>
internal sealed record ProgramResult(int ExitCode, IReadOnlyList<string> Output, IReadOnlyList<string> Errors);
