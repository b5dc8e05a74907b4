namespace Catalogue.Search;

/// <summary>
/// How much work one request may do: how many bytes of the search index it may process, and until when. Whoever works for a request reports
/// to it often, so that a request ends soon after its client has left. One thread at a time uses it.
/// </summary>
/// <param name="most">The most bytes.</param>
/// <param name="cancellation">Cancelled when the client has left, or when time is up.</param>
public sealed class WorkBudget(long most, CancellationToken cancellation)
{
    /// <summary>No limit: for commands, and for what all requests share.</summary>
    public static WorkBudget Unlimited => new(long.MaxValue, CancellationToken.None);

    /// <summary>How many bytes have been processed.</summary>
    public long Done { get; private set; }

    public CancellationToken Cancellation => cancellation;

    /// <exception cref="OperationCanceledException">The client has left, or time is up.</exception>
    public void Check() => cancellation.ThrowIfCancellationRequested();

    /// <exception cref="WorkBudgetException">The request needs more work than it may do.</exception>
    /// <exception cref="OperationCanceledException">The client has left, or time is up.</exception>
    public void Spend(long bytes)
    {
        Check();
        Done += bytes;
        if (Done > most)
            throw new WorkBudgetException(most);
    }
}

/// <summary>A request needs more work than one request may do.</summary>
public sealed class WorkBudgetException(long most) : Exception("The request needs more work than one request may do.")
{
    /// <summary>How many bytes of the search index it may process.</summary>
    public long Most => most;
}
