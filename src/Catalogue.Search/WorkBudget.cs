namespace Catalogue.Search;

/// <summary>
/// The work that one request may do: a limit in bytes of the search index, and a cancellation token. Code that works for a request reports to it
/// often, so that the request ends soon after its client has disconnected. Not thread-safe.
/// </summary>
/// <param name="most">The limit in bytes. Work that costs more than reading a byte is charged as several bytes.</param>
/// <param name="cancellation">Cancelled when the client has disconnected, or when the time limit has passed.</param>
public sealed class WorkBudget(long most, CancellationToken cancellation)
{
    /// <summary>A new budget without a limit: for commands, and for data that all requests share.</summary>
    public static WorkBudget Unlimited => new(long.MaxValue, CancellationToken.None);

    /// <summary>The bytes that have been charged so far.</summary>
    public long Done { get; private set; }

    public CancellationToken Cancellation => cancellation;

    /// <exception cref="OperationCanceledException">The client has disconnected, or the time limit has passed.</exception>
    public void Check() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Charges bytes of work to the request.</summary>
    /// <exception cref="WorkBudgetException">The request has exceeded its limit.</exception>
    /// <exception cref="OperationCanceledException">The client has disconnected, or the time limit has passed.</exception>
    public void Spend(long bytes)
    {
        Check();
        Done += bytes;
        if (Done > most)
            throw new WorkBudgetException(most);
    }
}

/// <summary>A request needs more work than its budget allows.</summary>
public sealed class WorkBudgetException(long most) : Exception("The request needs more work than one request may do.")
{
    /// <summary>The limit in bytes of the search index.</summary>
    public long Most => most;
}
