namespace Catalogue.Api.Limits;

/// <summary>Computes a value once for all callers that need it at the same time. Thread-safe.</summary>
internal sealed class SingleFlight<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _changing = new();
    private readonly Dictionary<TKey, Flight> _flights = [];

    /// <summary>
    /// Computes the value, or waits for the computation in progress. The first caller stays until its computation is finished, even if its
    /// own client has left, because others may be waiting for it. The computation is cancelled only when all callers have left.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the caller no longer needs the value.</param>
    public async Task<TValue> RunAsync(TKey key, Func<CancellationToken, Task<TValue>> make, CancellationToken cancellationToken)
    {
        var (flight, isFirst) = Join(key);
        using var leaving = cancellationToken.UnsafeRegister(_ => Leave(key, flight), null);
        if (isFirst)
        {
            await MakeAsync(key, flight, make);
            return await flight.Made.Task;
        }

        return await flight.Made.Task.WaitAsync(cancellationToken);
    }

    private (Flight Flight, bool IsFirst) Join(TKey key)
    {
        lock (_changing)
        {
            var isFirst = !_flights.TryGetValue(key, out var flight);
            if (isFirst)
                _flights[key] = flight = new Flight();
            flight!.Waiting++;
            return (flight, isFirst);
        }
    }

    private void Leave(TKey key, Flight flight)
    {
        lock (_changing)
        {
            if (--flight.Waiting > 0 || flight.IsOver)
                return;

            // Later callers start a new computation.
            Remove(key, flight);
            flight.Cancellation.Cancel();
        }
    }

    private async Task MakeAsync(TKey key, Flight flight, Func<CancellationToken, Task<TValue>> make)
    {
        try
        {
            flight.Made.SetResult(await make(flight.Cancellation.Token));
        }
        catch (OperationCanceledException)
        {
            flight.Made.SetCanceled();
        }
        catch (Exception exception)
        {
            flight.Made.SetException(exception);
        }
        finally
        {
            lock (_changing)
            {
                flight.IsOver = true;
                Remove(key, flight);
                flight.Cancellation.Dispose();
            }
        }
    }

    private void Remove(TKey key, Flight flight)
    {
        if (_flights.GetValueOrDefault(key) == flight)
            _flights.Remove(key);
    }

#pragma warning disable CA1001 // Disposed at the end of MakeAsync.
    private sealed class Flight
#pragma warning restore CA1001
    {
        public TaskCompletionSource<TValue> Made { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationTokenSource Cancellation { get; } = new();

        public int Waiting { get; set; }

        public bool IsOver { get; set; }
    }
}
