using System.Globalization;
using System.Text;
using Catalogue.Api.Http;
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

    public static async Task SendAsync(HttpContext http, Snapshot snapshot, BodyAnswer answer, Format format)
    {
        var coding = ContentCoding.Negotiate(http.Request.Headers.AcceptEncoding, null);
        var address = ServiceAddresses.Of(http);
        var head = AnswerWriter.Prepare(address, snapshot, answer, format, coding, []);
        if (!head.Begin(http) || HttpMethods.IsHead(http.Request.Method))
            return;

        var writer = format.Papers!(new Export(snapshot.Catalogue, address, answer.Canonical, answer.Fields));
        var papers = await BegunAsync(answer.Body as IAsyncEnumerable<StoredPaper> ?? new[] { (StoredPaper)answer.Body }.ToAsyncEnumerable());
        await using var body = coding?.Compress(http.Response.Body);
        await WriteAsync(body ?? http.Response.Body, writer, papers, http.RequestAborted);
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
