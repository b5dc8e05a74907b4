namespace Catalogue.Data.Storage;

/// <summary>Keeps threads free where some block.</summary>
public static class BlockingThreads
{
    /// <summary>Raises the minimum of the thread pool, which otherwise adds only one or two threads per second.</summary>
    /// <param name="threads">How many threads must be there at once.</param>
    public static void Reserve(int threads)
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, threads), completions);
    }
}
