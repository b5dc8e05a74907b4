using System.Runtime.CompilerServices;

namespace Catalogue.Data.Writing;

/// <summary>Reads chunks of a sequence on another thread, one ahead of the one that is used. The order is the sequence's.</summary>
internal static class ReadAhead
{
    public static async IAsyncEnumerable<T[]> ChunksAsync<T>(
        IEnumerable<T> items, int size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var chunks = items.Chunk(size).GetEnumerator();
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
