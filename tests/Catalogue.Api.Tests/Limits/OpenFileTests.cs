using System.Net.Sockets;
using Catalogue.Api.Tests.Infrastructure;

namespace Catalogue.Api.Tests.Limits;

/// <summary>Connections stop where the system's limit of open files does: the program lives on, and answers again.</summary>
public sealed class OpenFileTests
{
    private const int Files = 512;

    [Fact]
    public async Task More_idle_connections_than_files_do_not_end_the_program()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var data = DataFolder.OfSeededCatalogue();
        await using var program = RunningProgram.ServeWithFiles(Files, data.Setting);
        var address = program.Address();
        var idle = new List<TcpClient>();
        try
        {
            for (var connection = 0; connection < Files + 100; connection++)
            {
                var socket = new TcpClient();
                idle.Add(socket);
                await socket.ConnectAsync(address.Host, address.Port);
            }

            Assert.Equal(0, await RefusedAsync(idle));
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }

        await AnswersAgainAsync(address);
        program.AskToEnd();
        Assert.Equal(0, (await program.EndAsync()).ExitCode);
    }

    /// <summary>Waits until the program has closed the last connection, which is one too many; that reads nothing.</summary>
    private static async Task<int> RefusedAsync(List<TcpClient> idle)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            return await idle[^1].GetStream().ReadAsync(new byte[1], patience.Token);
        }
        catch (IOException)
        {
            // Closed with a reset.
            return 0;
        }
    }

    /// <summary>It takes a moment until the program notices that connections have gone.</summary>
    private static async Task AnswersAgainAsync(Uri address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("/papers?q=language", UriKind.Relative), patience.Token);
                Assert.Equal(200, (int)response.StatusCode);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10, patience.Token);
            }
        }
    }
}
