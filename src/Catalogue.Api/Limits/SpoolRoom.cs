using Microsoft.Extensions.Options;

namespace Catalogue.Api.Limits;

/// <summary>How much may wait in temporary files for slow clients, together. Thread-safe.</summary>
internal sealed class SpoolRoom(IOptions<LimitsOptions> limits)
{
    private readonly long _most = (long)limits.Value.SpoolMebibytes << 20;
    private long _taken;

    /// <summary>How long a writer waits for room or for its reader: so long a slow client can hold a snapshot when all room is taken.</summary>
    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(limits.Value.StallSeconds);

    /// <summary>What each stream may have when all room is taken; one that has more does not wait for room.</summary>
    public long Share { get; } = ((long)limits.Value.SpoolMebibytes << 20) / limits.Value.Streams;

    /// <summary>Takes room for some bytes; false if there is not enough.</summary>
    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= _most)
            return true;

        Give(bytes);
        return false;
    }

    public void Give(long bytes) => Interlocked.Add(ref _taken, -bytes);
}
