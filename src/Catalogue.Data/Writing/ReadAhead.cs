using System.Runtime.CompilerServices;

namespace Catalogue.Data.Writing;

/// <summary>Enumerates chunks of a sequence on another thread, one chunk ahead of the consumer, in order.</summary>
internal static class ReadAhead
{
    /// <summary>Splits a sequence into chunks. A chunk ends as soon as it has the given number of items or reaches the given total weight.</summary>
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
            // Wait for the read that is in progress: the caller may dispose of the sequence as soon as the enumeration ends.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task<T[]?> ReadAsync<T>(IEnumerator<T[]> chunks) => Task.Run(() => chunks.MoveNext() ? chunks.Current : null);
}
