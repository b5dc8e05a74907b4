using System.Globalization;
using System.Text;
using Catalogue.Api.Http;
using Catalogue.Api.Limits;
using Catalogue.Data.Documents;
using Catalogue.Data.Snapshots;
using Catalogue.Formats.Writing;
using Catalogue.Records;

namespace Catalogue.Api.Responses;

/// <summary>Sends papers while they are read: a list of any length takes the memory of a few papers.</summary>
internal static class PaperStream
{
    /// <summary>So many characters are made between two looks at whether the client still takes them.</summary>
    private const int Piece = 16_384;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Begins to send papers, and ends when all are read; what the client has not taken by then waits in the spool, and no longer needs the
    /// snapshot.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the client has left, or when the stream has taken too long.</param>
    /// <returns>Sends the rest.</returns>
    public static async Task<Func<HttpContext, Task>> BeginAsync(
        HttpContext http, Snapshot snapshot, BodyAnswer answer, Format format, SpoolRoom room, CancellationToken cancellationToken)
    {
        var coding = ContentCoding.Negotiate(http.Request.Headers.AcceptEncoding, null);
        var address = ServiceAddresses.Of(http);
        var head = AnswerWriter.Prepare(address, snapshot, answer, format, coding, []);
        if (!head.Begin(http) || HttpMethods.IsHead(http.Request.Method))
            return _ => Task.CompletedTask;

        var writer = format.Papers!(new Export(snapshot.Catalogue, address, answer.Canonical, answer.Fields));
        var papers = await BegunAsync(answer.Body as IAsyncEnumerable<StoredPaper> ?? new[] { (StoredPaper)answer.Body }.ToAsyncEnumerable());
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
            // The client may be the one that is too slow: nothing waits for it any more.
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

    /// <summary>Sends what was written. When that fails, nothing more need be written.</summary>
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

    /// <summary>Reads the first before anything is sent: until then, the answer can be made again.</summary>
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
