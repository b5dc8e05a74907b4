using Microsoft.Extensions.Options;

namespace Catalogue.Api.Limits;

/// <summary>The space for temporary files of slow clients, shared by all streams. Thread-safe.</summary>
internal sealed class SpoolRoom(IOptions<LimitsOptions> limits)
{
    private readonly long _most = (long)limits.Value.SpoolMebibytes << 20;
    private long _taken;

    /// <summary>
    /// How long a writer waits for space or for its reader. This bounds how long a slow client can hold a snapshot when the space is used
    /// up.
    /// </summary>
    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(limits.Value.StallSeconds);

    /// <summary>Bytes that each stream may hold when the space is used up. A stream that holds more ends instead of waiting.</summary>
    public long Share { get; } = ((long)limits.Value.SpoolMebibytes << 20) / limits.Value.Streams;

    /// <summary>Reserves space; false if there is not enough.</summary>
    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= _most)
            return true;

        Give(bytes);
        return false;
    }

    public void Give(long bytes) => Interlocked.Add(ref _taken, -bytes);
}
