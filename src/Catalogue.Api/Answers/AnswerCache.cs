using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Catalogue.Api.Answers;

/// <summary>An answer ready to be sent: headers, and a body in its format and coding.</summary>
internal sealed record ReadyAnswer(long Revision, string EntityTag, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body);

/// <summary>Remembers answers. One is used only while the stored revision is the one that it was made from.</summary>
internal sealed class AnswerCache(IOptions<CacheOptions> options) : IDisposable
{
    private readonly MemoryCache? _answers = options.Value.Enabled
        ? new MemoryCache(new MemoryCacheOptions { SizeLimit = (long)options.Value.Mebibytes << 20 })
        : null;

    public ReadyAnswer? Find(string request, long revision) =>
        _answers?.Get<ReadyAnswer>(request) is { } answer && answer.Revision == revision ? answer : null;

    public void Remember(string request, ReadyAnswer answer) =>
        _answers?.Set(request, answer, new MemoryCacheEntryOptions { Size = answer.Body.Length + (2 * request.Length) });

    public void Dispose() => _answers?.Dispose();
}
