using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace Catalogue.Api.Http;

/// <summary>
/// Writes log lines to standard output. Lines are buffered for up to 100 ms, because a system call for each would cost more than most
/// answers do; warnings and errors are written at once. Thread-safe.
/// </summary>
internal sealed class LogLines : ILogEventSink, IDisposable
{
    private const int Most = 1 << 19;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly StreamWriter _output = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Most);
    private readonly Timer _timer;

    public LogLines() => _timer = new Timer(_ => Flush(), null, Interval, Interval);

    public void Emit(LogEvent logEvent)
    {
        lock (_output)
            Write(logEvent);
        if (logEvent.Level >= LogEventLevel.Warning)
            Flush();
    }

    public void Dispose()
    {
        _timer.Dispose();
        Flush();
    }

    private void Write(LogEvent logEvent)
    {
        _output.Write('[');
        Write(logEvent.Timestamp, "HH:mm:ss");
        _output.Write(Moniker(logEvent.Level));
        foreach (var token in logEvent.MessageTemplate.Tokens)
            Write(token, logEvent);
        _output.Write('\n');
        if (logEvent.Exception is { } exception)
            _output.WriteLine(exception);
    }

    private void Write(MessageTemplateToken token, LogEvent logEvent)
    {
        var property = token as PropertyToken;
        var value = property is not null && logEvent.Properties.GetValueOrDefault(property.PropertyName) is ScalarValue scalar ? scalar.Value : null;
        if (value is string text)
            _output.Write(text);
        else if (value is ISpanFormattable number)
            Write(number, property!.Format);
        else
            token.Render(logEvent.Properties, _output, CultureInfo.InvariantCulture);
    }

    /// <summary>Allocates no string for a value of up to 64 characters.</summary>
    private void Write<T>(T value, string? format)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[64];
        if (value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture))
            _output.Write(text[..length]);
        else
            _output.Write(value.ToString(format, CultureInfo.InvariantCulture));
    }

    private static string Moniker(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => " VRB] ",
        LogEventLevel.Debug => " DBG] ",
        LogEventLevel.Information => " INF] ",
        LogEventLevel.Warning => " WRN] ",
        LogEventLevel.Error => " ERR] ",
        _ => " FTL] ",
    };

    private void Flush()
    {
        try
        {
            lock (_output)
                _output.Flush();
        }
        catch (IOException)
        {
            // The reader of the output is gone. That is no reason to stop serving.
        }
    }
}
