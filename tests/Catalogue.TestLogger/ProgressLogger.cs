using System.Diagnostics;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;

namespace Catalogue.TestLogger;

/// <summary>Says every ten seconds how many tests of a project have ended; <c>dotnet test</c> itself is silent until the last one.</summary>
[FriendlyName("progress")]
[ExtensionUri("logger://catalogue/progress")]
public sealed class ProgressLogger : ITestLogger, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private string _project = "";
    private int _passed;
    private int _failed;
    private Timer? _timer;

    public void Initialize(TestLoggerEvents events, string testRunDirectory)
    {
        ArgumentNullException.ThrowIfNull(events);
        events.TestResult += (_, test) => Count(test.Result);
        events.TestRunComplete += (_, _) => Dispose();
        _timer = new Timer(_ => Print(), null, Interval, Interval);
    }

    public void Dispose() => _timer?.Dispose();

    private void Count(TestResult result)
    {
        _project = Path.GetFileNameWithoutExtension(result.TestCase.Source);
        if (result.Outcome == TestOutcome.Failed)
            Interlocked.Increment(ref _failed);
        else if (result.Outcome == TestOutcome.Passed)
            Interlocked.Increment(ref _passed);
    }

    private void Print()
    {
        if (_project.Length > 0)
            Console.WriteLine($"  {_project}: {_passed} passed, {_failed} failed, {_time.Elapsed.TotalSeconds:0} s");
    }
}
