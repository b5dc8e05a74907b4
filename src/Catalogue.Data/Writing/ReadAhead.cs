using System.Runtime.CompilerServices;

namespace Catalogue.Data.Writing;

/// <summary>Reads chunks of a sequence on another thread, one ahead of the one that is used. The order is the sequence's.</summary>
internal static class ReadAhead
{
    /// <summary>Cuts a sequence where so many items have come, or so much of what they weigh.</summary>
    public static IEnumerable<T[]> ChunksOf<T>(this IEnumerable<T> items, int mostItems, int mostWeight, Func<T, int> weightOf)
    {
        var (chunk, weight) = (new List<T>(), 0);
        foreach (var item in items)
        {
            chunk.Add(item);
            weight += weightOf(item);
            if (chunk.Count < mostItems && weight < mostWeight)
                continue;

            yield return [.. chunk];
            (chunk, weight) = ([], 0);
        }

        if (chunk.Count > 0)
            yield return [.. chunk];
    }

    public static async IAsyncEnumerable<T[]> OfAsync<T>(IEnumerable<T[]> sequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var chunks = sequence.GetEnumerator();
        var next = ReadAsync(chunks);
        try
        {
            while (await next is { } chunk)
            {
                cancellationToken.ThrowIfCancellationRequested();
                next = ReadAsync(chunks);
                yield return chunk;
            }
        }
        finally
        {
            // The sequence is the caller's: nobody reads it any more when the call has ended.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task<T[]?> ReadAsync<T>(IEnumerator<T[]> chunks) => Task.Run(() => chunks.MoveNext() ? chunks.Current : null);
}
