using System.Runtime.InteropServices;
using System.Text;
using Catalogue.Data.Writing;
using Microsoft.Win32.SafeHandles;

namespace Catalogue.Api.Http;

/// <summary>
/// Handles Ctrl+C (SIGINT) and SIGTERM. A command ends within a second, whatever it is waiting for, and prints one line about what is
/// stored. Once a server is ready, the host handles signals and finishes the requests in progress. Thread-safe.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    // Exit codes as shells report them: 128 plus the number of the signal.
    private const int Interrupted = 130;
    private const int Terminated = 143;

    private const int StandardError = 2;

    private const int Working = 0;
    private const int Stopping = 1;
    private const int HandedOver = 2;

    /// <summary>
    /// How long a command may take to end by itself. It may be waiting for something that never comes, such as standard input. A hard exit
    /// is safe because changes are made in transactions.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<int> _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;
    private int _state = Working;
    private volatile string _unfinished = "nothing was stored";

    public StopSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Receive(context, Interrupted)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Receive(context, Terminated)),
    ];

    /// <summary>Cancelled when the command has to end.</summary>
    public CancellationToken Token => _stopping.Token;

    /// <summary>Sets the message for a command that is stopped before it has stored anything. Default: nothing was stored.</summary>
    public void Says(string unfinished) => _unfinished = unfinished;

    /// <summary>From now on the host handles signals, and stops the server gracefully.</summary>
    /// <exception cref="OperationCanceledException">A signal has already arrived.</exception>
    public void HandOver()
    {
        if (Interlocked.CompareExchange(ref _state, HandedOver, Working) == Stopping)
            throw new OperationCanceledException(Token);
    }

    /// <summary>Runs a command until it ends or a signal arrives.</summary>
    /// <param name="gate">Closed at a signal, so that no later commit makes the printed message wrong.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(Func<Task<int>> command, CommitGate gate)
    {
        var running = Task.Run(command);
        if (await Task.WhenAny(running, _received.Task) == running)
            return await running;

        var stored = gate.CloseAsync();
        await Task.WhenAny(running, Task.Delay(Grace));
        if (running.IsCompletedSuccessfully && await running == 0)
            return 0;

        WriteLine($"catalogue: stopped; {await stored ?? _unfinished}");
        var exitCode = await _received.Task;
        // Something is still waiting, and would keep the process and its locks alive.
        if (!running.IsCompleted)
            Environment.Exit(exitCode);
        return exitCode;
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stopping.Dispose();
    }

    /// <summary>
    /// Writes to standard error without <see cref="Console"/>, whose streams wait for each other: an unread standard output would block
    /// this line, too.
    /// </summary>
    private static void WriteLine(string line)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.Error.WriteLine(line);
            return;
        }

        using var handle = new SafeFileHandle(StandardError, ownsHandle: false);
        using var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }

    private void Receive(PosixSignalContext context, int exitCode)
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref _state, Stopping, Working) != Working)
            return;

        _received.SetResult(exitCode);
        // Cancellation callbacks may take long; the signal handler must not.
        _ = Task.Run(_stopping.Cancel);
    }
}
