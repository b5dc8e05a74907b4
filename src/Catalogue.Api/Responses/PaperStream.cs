using System.Globalization;
using System.Text;
using Catalogue.Api.Http;
using Catalogue.Api.Limits;
using Catalogue.Data.Documents;
using Catalogue.Data.Snapshots;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Api.Responses;

/// <summary>Streams papers while they are read: a list of any length needs memory for only a few papers.</summary>
internal static class PaperStream
{
    /// <summary>Number of characters between two flushes. A flush also notices whether the client still reads.</summary>
    private const int Piece = 16_384;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Starts to send papers, and returns when all of them are read. What the client has not received by then waits in the spool and no
    /// longer needs the snapshot.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the client has left or the time limit is reached.</param>
    /// <returns>A function that waits until the rest is sent.</returns>
    public static async Task<Func<HttpContext, Task>> BeginAsync(
        HttpContext http, Snapshot snapshot, BodyResult result, Format format, SpoolRoom room, CancellationToken cancellationToken)
    {
        var coding = ContentCoding.Negotiate(http.Request.Headers.AcceptEncoding, null);
        var address = ServiceAddresses.Of(http);
        var head = ResponseBuilder.Prepare(address, snapshot, result, format, coding, []);
        if (!head.Begin(http) || HttpMethods.IsHead(http.Request.Method))
            return _ => Task.CompletedTask;

        var writer = format.Papers!(new Export(snapshot.Catalogue, address, result.Canonical, result.Fields));
        var papers = await BegunAsync(result.Body as IAsyncEnumerable<StoredPaper> ?? new[] { (StoredPaper)result.Body }.ToAsyncEnumerable());
        var spool = new Spool(room);
        var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = SendAsync(spool, http.Response.Body, ending);
        try
        {
            await using (var body = coding?.Compress(spool))
                await WriteAsync(body ?? spool, writer, papers, ending.Token);
            spool.Complete();
        }
        catch (Exception exception)
        {
            // The client may be too slow: do not wait for it any longer.
            spool.Complete(exception);
            await ending.CancelAsync();
            await Task.WhenAny(sending);
            Dispose();
            throw;
        }

        return async _ =>
        {
            try
            {
                await sending;
            }
            finally
            {
                Dispose();
            }
        };

        void Dispose()
        {
            spool.Dispose();
            ending.Dispose();
        }
    }

    /// <summary>Writes papers as one document, from the head to the foot.</summary>
    public static async Task WriteAsync(Stream output, PaperWriter writer, IAsyncEnumerable<StoredPaper> papers, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, Utf8, Piece, leaveOpen: true);
        using var made = new StringWriter(CultureInfo.InvariantCulture);
        made.Write(writer.Head);
        var between = "";
        await foreach (var paper in papers)
        {
            made.Write(between);
            writer.Paper(made, new PaperJson(paper.Json));
            between = writer.Between;
            if (made.GetStringBuilder().Length > Piece)
                await FlushAsync(made.GetStringBuilder(), text, cancellationToken);
        }

        made.Write(writer.Foot());
        await FlushAsync(made.GetStringBuilder(), text, cancellationToken);
    }

    /// <summary>Sends the spooled data. If that fails, cancels the writer.</summary>
    private static async Task SendAsync(Spool spool, Stream output, CancellationTokenSource ending)
    {
        try
        {
            await spool.SendAsync(output, ending.Token);
        }
        catch
        {
            await ending.CancelAsync();
            throw;
        }
    }

    /// <summary>Reads the first paper before anything is sent: until then, a failed response can be computed again.</summary>
    private static async Task<IAsyncEnumerable<StoredPaper>> BegunAsync(IAsyncEnumerable<StoredPaper> papers)
    {
        var begun = papers.GetAsyncEnumerator();
        if (await begun.MoveNextAsync())
            return RestAsync(begun);

        await begun.DisposeAsync();
        return AsyncEnumerable.Empty<StoredPaper>();

        static async IAsyncEnumerable<StoredPaper> RestAsync(IAsyncEnumerator<StoredPaper> papers)
        {
            await using (papers)
            {
                do
                    yield return papers.Current;
                while (await papers.MoveNextAsync());
            }
        }
    }

    private static async Task FlushAsync(StringBuilder made, TextWriter text, CancellationToken cancellationToken)
    {
        await text.WriteAsync(made, cancellationToken);
        await text.FlushAsync(cancellationToken);
        made.Clear();
    }
}
