using System.Diagnostics;
using System.Globalization;
using Catalogue.Text;

namespace Catalogue.Api.Cli;

/// <summary>Shows the progress of an import on standard error: in one line that is updated on a terminal, otherwise in separate lines.</summary>
internal sealed class ImportProgress(string name, CountedStream stream) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(Console.IsErrorRedirected ? 5 : 0.5);

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private TimeSpan _next = Interval;
    private int _records;
    private bool _hasLine;

    public void Count()
    {
        _records++;
        if (_time.Elapsed < _next)
            return;

        _next = _time.Elapsed + Interval;
        Write(Line());
    }

    /// <summary>Clears the line.</summary>
    public void End()
    {
        if (_hasLine && !Console.IsErrorRedirected)
            Console.Error.Write("\r\e[K");
        _hasLine = false;
    }

    public void Dispose() => End();

    private string Line()
    {
        var seconds = _time.Elapsed.TotalSeconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"{name}: {Plural.Of(_records, "record")}, {_records / seconds:N0} per second");
        var share = (double)stream.BytesRead / Math.Max(1, stream.Total ?? 0);
        return stream.Total is null ? line : string.Create(CultureInfo.InvariantCulture, $"{line}, {share:P0}, {TimeSpan.FromSeconds(Math.Ceiling(seconds / Math.Max(share, 1e-9) - seconds)):c} left");
    }

    private void Write(string line)
    {
        if (Console.IsErrorRedirected)
            Console.Error.WriteLine(line);
        else
            Console.Error.Write($"\r{line}\e[K");
        _hasLine = true;
    }
}
