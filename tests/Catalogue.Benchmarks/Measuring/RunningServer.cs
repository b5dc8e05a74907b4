using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Catalogue.Benchmarks.Measuring;

/// <summary>A started program that answers.</summary>
public sealed class RunningServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;

    private RunningServer(Process process, Uri address, TimeSpan untilReady) =>
        (_process, Client, UntilReady) = (process, new HttpClient { BaseAddress = address, Timeout = Patience }, untilReady);

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    /// <summary>From the start of the process to the first good answer.</summary>
    public TimeSpan UntilReady { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the program, and waits for the list of papers.</summary>
    public static async Task<RunningServer> StartAsync(PublishedProgram program, string data, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var watch = Stopwatch.StartNew();
        var process = program.Start(address, data, settings);
        using var client = new HttpClient { BaseAddress = address, Timeout = Patience };
        while (!await AnswersAsync(client))
        {
            if (process.HasExited || watch.Elapsed > Patience)
                throw new InvalidOperationException($"The program does not answer; its log is in {program.Folder}.");
            await Task.Delay(5);
        }

        return new RunningServer(process, address, watch.Elapsed);
    }

    /// <summary>Waits for what is read ahead at a start, which takes processor time from what is measured.</summary>
    public async Task WaitUntilReadAheadAsync() => (await Client.GetAsync("/suggest?q=of")).Dispose();

    /// <summary>A line of <c>/proc/…/status</c> in mebibytes: <c>RssAnon</c>, <c>VmHWM</c>.</summary>
    public double Mebibytes(string name) => ProcessMemory.Mebibytes(_process.Id, name);

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var ready = await client.GetAsync("/health/ready");
            if (!ready.IsSuccessStatusCode)
                return false;

            using var papers = await client.GetAsync("/papers");
            papers.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException exception) when (exception.StatusCode is null)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
