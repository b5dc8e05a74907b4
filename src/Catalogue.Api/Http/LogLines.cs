using System.Buffers;

namespace Catalogue.Api.Http;

/// <summary>Writes lines to the standard output, many at once: a call to the system for each would cost more than most answers do.</summary>
internal sealed class LogLines : IDisposable
{
    private const int Most = 1 << 20;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly Lock _adding = new();
    private readonly Lock _writing = new();
    private readonly Timer _timer;
    private ArrayBufferWriter<byte> _lines = new(Most);
    private ArrayBufferWriter<byte> _spare = new(Most);

    public LogLines(IHostApplicationLifetime lifetime)
    {
        _timer = new Timer(_ => Flush(), null, Interval, Interval);
        lifetime.ApplicationStopping.Register(Flush);
    }

    /// <summary>Adds a line. Who adds them faster than they can be written waits.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        int waiting;
        lock (_adding)
        {
            _lines.Write(line);
            waiting = _lines.WrittenCount;
        }

        if (waiting > Most / 2)
            Flush();
    }

    public void Dispose()
    {
        _timer.Dispose();
        Flush();
    }

    private void Flush()
    {
        lock (_writing)
        {
            lock (_adding)
                (_lines, _spare) = (_spare, _lines);
            try
            {
                _output.Write(_spare.WrittenSpan);
            }
            catch (IOException)
            {
                // Nobody reads the output any more; that is no reason to stop answering.
            }

            _spare.ResetWrittenCount();
        }
    }
}
