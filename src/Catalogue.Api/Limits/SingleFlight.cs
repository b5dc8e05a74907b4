namespace Catalogue.Api.Limits;

/// <summary>Makes a value once for all who want it at the same time. Thread-safe.</summary>
internal sealed class SingleFlight<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _changing = new();
    private readonly Dictionary<TKey, Flight> _flights = [];

    /// <summary>
    /// Makes the value, or waits for the one that is being made. Whoever makes it stays until it is made, even when its own client has left:
    /// others may wait for it. Its token is cancelled only when everybody has left.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the caller no longer wants the value.</param>
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

            // Who comes from now on begins anew.
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

#pragma warning disable CA1001 // Disposed by whoever makes the value, at the end.
    private sealed class Flight
#pragma warning restore CA1001
    {
        public TaskCompletionSource<TValue> Made { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationTokenSource Cancellation { get; } = new();

        public int Waiting { get; set; }

        public bool IsOver { get; set; }
    }
}
