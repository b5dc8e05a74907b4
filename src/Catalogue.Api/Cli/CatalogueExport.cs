using System.Text;
using Catalogue.Api.Hosting;
using Catalogue.Api.Http;
using Catalogue.Api.Problems;
using Catalogue.Api.Requests;
using Catalogue.Api.Resources.Papers;
using Catalogue.Api.Responses;
using Catalogue.Data.Archives;
using Catalogue.Data.Documents;
using Catalogue.Data.Seeding;
using Catalogue.Data.Snapshots;
using Catalogue.Formats.Json;
using Catalogue.Formats.Writing;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Cli;

/// <summary>Writes papers, byte for byte as HTTP sends them, or a backup of the whole catalogue.</summary>
internal sealed class CatalogueExport(
    Migrator migrator, CatalogueReaders readers, PaperParameters parameters, PaperLists lists, IOptions<AddressSettings> settings, IConfiguration configuration)
{
    /// <param name="query">A query string such as <c>category=CL&amp;year=2023</c>, with the parameters that <c>/papers</c> takes.</param>
    /// <exception cref="FailureException">The query is invalid.</exception>
    public async Task WriteAsync(Stream output, string query, Format format, CancellationToken cancellationToken)
    {
        using var snapshot = await OpenAsync(cancellationToken);
        var body = await ReadAsync(snapshot, query, format);
        if (body.List?.Missing is { Count: > 0 } missing)
            await Console.Error.WriteLineAsync($"catalogue: not found: {string.Join(", ", missing.Select(value => value.Value))}");
        if (format.Papers is null)
        {
            await output.WriteAsync(JsonFormat.Write(body.Body, body.Fields), cancellationToken);
            return;
        }

        var writer = format.Papers(new Export(snapshot.Catalogue, Address, body.Canonical, body.Fields));
        await PaperStream.WriteAsync(output, writer, (IAsyncEnumerable<StoredPaper>)body.Body, cancellationToken);
    }

    public async Task WriteAllAsync(Stream output, CancellationToken cancellationToken)
    {
        using var snapshot = await OpenAsync(cancellationToken);
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await CatalogueArchive.WriteAsync(snapshot.Db, text, cancellationToken);
    }

    private async Task<BodyResult> ReadAsync(Snapshot snapshot, string query, Format format)
    {
        var http = new DefaultHttpContext();
        http.Features.Set(Address);
        http.Request.QueryString = new QueryString(query.Length == 0 ? "" : "?" + query.TrimStart('?'));
        var received = new ReceivedQuery(http.Request.QueryString);
        if (received[ListParameters.Format.Name] is [var named, ..])
            throw new FailureException(new Failure(ProblemKind.InvalidQuery, $"Use the option --format instead of {ListParameters.Format.Name}={named} in the query.", []));

        var (request, failure) = RequestReader.Read(http, snapshot, received, format, parameters.List);
        return failure is null ? Answered(await lists.ReadAsync(request!, request!.Query)) : throw new FailureException(failure);
    }

    /// <summary>
    /// Base address of the links in exported papers: the public address if it is configured, otherwise the first address that the server
    /// would listen on.
    /// </summary>
    private ServiceAddress Address => ServiceAddresses.Configured(settings.Value) ?? new ServiceAddress(ListenAddress, settings.Value.Prefix);

    private string ListenAddress => (configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls ? urls : ServerRegistration.DefaultUrl).Split(';')[0].TrimEnd('/');

    private static BodyResult Answered(HandlerResult answer) =>
        answer as BodyResult ?? throw new FailureException(((FailureResult)answer).Failure);

    private Task<Snapshot> OpenAsync(CancellationToken cancellationToken) => migrator.HasMigrated()
        ? readers.OpenAsync(cancellationToken)
        : throw new IOException("there is no catalogue yet, or its database must be migrated first: run 'serve', 'seed' or 'migrate'");
}
