namespace Catalogue.Data.Writing;

/// <summary>
/// Tracks what this process has committed, and can refuse further commits. A program that is stopping closes the gate, so that its last
/// message about stored data stays true. Thread-safe.
/// </summary>
public sealed class CommitGate
{
    private readonly Lock _lock = new();
    private Task _committing = Task.CompletedTask;
    private bool _isClosed;
    private volatile string? _stored;

    /// <summary>Closes the gate: waits for a commit in progress, which cannot be interrupted, and refuses all later ones.</summary>
    /// <returns>What was stored, as a sentence without a full stop; null if nothing was.</returns>
    public async Task<string?> CloseAsync()
    {
        Task committing;
        lock (_lock)
            (_isClosed, committing) = (true, _committing);
        await committing;
        return _stored;
    }

    /// <summary>Sets the message for the case that the program stops now, for example that a migration is not finished. Null clears it.</summary>
    internal void Note(string? stored) => _stored = stored;

    /// <exception cref="OperationCanceledException">The gate is closed; nothing was committed.</exception>
    internal async Task CommitAsync(Func<Task> commit, string stored)
    {
        var ending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_isClosed)
                throw new OperationCanceledException("The program is stopping; nothing more is stored.");
            _committing = Task.WhenAll(_committing, ending.Task);
        }

        try
        {
            await commit();
            _stored = stored;
        }
        finally
        {
            ending.SetResult();
        }
    }
}
