using System.Collections.Concurrent;
using System.Text.Json;
using Catalogue.Api.Tests.Infrastructure;
using Catalogue.Records;

namespace Catalogue.Api.Tests.Promises.Portable;

/// <summary>A catalogue's papers as they are, and as they leave in each format.</summary>
internal sealed class ExportedPapers(CatalogueFactory catalogue) : IAsyncDisposable
{
    private readonly HttpClient _client = catalogue.CreateClient();
    private readonly ConcurrentDictionary<string, Task<string>> _documents = new();

    public static async Task<ExportedPapers> StoreAsync(IEnumerable<PaperRecord> records)
    {
        var catalogue = new CatalogueFactory(isSeeded: false);
        await catalogue.Writer.StoreAsync([new SourceRecord(SourceKind.File, "papers", new DateOnly(2026, 1, 1), null, records)], CancellationToken.None);
        return new ExportedPapers(catalogue);
    }

    public async Task<IReadOnlyList<PaperItem>> PapersAsync() =>
        [.. (await DocumentAsync("jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<PaperItem>(line, WireJson.Options)!)];

    public Task<string> DocumentAsync(string format) =>
        _documents.GetOrAdd(format, name => _client.GetStringAsync(new Uri($"/papers?sort=title&format={name}", UriKind.Relative)));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await catalogue.DisposeAsync();
    }
}
