using System.Data.Common;
using Polly;
using Polly.Retry;

namespace Catalogue.Data.Storage;

/// <summary>
/// When, how often and after which pause the program tries again if a database server is lost, or has not received the newest revision yet.
/// SQLite has no server: there, nothing is tried again. Thread-safe.
/// </summary>
public static class DatabaseRetries
{
    /// <summary>Whether a read can still be repeated: false as soon as a part of its response is sent.</summary>
    public static readonly ResiliencePropertyKey<Func<bool>> IsRepeatable = new("Catalogue.IsRepeatable");

    /// <summary>Another server may answer at once.</summary>
    private const int ReadRetries = 2;

    /// <summary>In a failover all servers may be away for a few seconds, because standbys restart for a new primary.</summary>
    private const int ReadRetriesWithStandbys = 5;

    /// <summary>A server that refused a connection is not tried again for a second.</summary>
    private static readonly TimeSpan Recheck = TimeSpan.FromMilliseconds(1_100);

    private static readonly ResiliencePipeline ReadsOfOneServer = Reads(ReadRetries, _ => TimeSpan.Zero);

    private static readonly ResiliencePipeline ReadsOfManyServers = Reads(ReadRetriesWithStandbys, retry => retry == 0 ? TimeSpan.Zero : Recheck);

    private static readonly ResiliencePipeline FirstReads = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<DbException>(),
            MaxRetryAttempts = 100,
            BackoffType = DelayBackoffType.Constant,
            Delay = TimeSpan.FromMilliseconds(100),
        })
        .Build();

    /// <summary>Repeats a read that lost its server or saw that the revision has moved on.</summary>
    internal static ResiliencePipeline Reads(CatalogueDatabase database) =>
        database.Provider.IsEmbedded ? ResiliencePipeline.Empty : database.HasManyServers ? ReadsOfManyServers : ReadsOfOneServer;

    /// <summary>Waits up to 10 s for the first snapshot: a standby may not have received the migrated schema.</summary>
    internal static ResiliencePipeline FirstRead(CatalogueDatabase database) => database.Provider.IsEmbedded ? ResiliencePipeline.Empty : FirstReads;

    /// <summary>
    /// Waits until a standby has received the newest revision; the result is null if it has not after 0.3 s. It usually takes a few milliseconds.
    /// </summary>
    internal static ResiliencePipeline<CatalogueRevision?> Replication { get; } = new ResiliencePipelineBuilder<CatalogueRevision?>()
        .AddRetry(new RetryStrategyOptions<CatalogueRevision?>
        {
            ShouldHandle = new PredicateBuilder<CatalogueRevision?>().HandleResult(read => read is null),
            MaxRetryAttempts = 60,
            BackoffType = DelayBackoffType.Constant,
            Delay = TimeSpan.FromMilliseconds(5),
        })
        .Build();

    /// <summary>Connects again, for as long as the program runs, to listen for new revisions.</summary>
    /// <param name="pause">The pause after each failure.</param>
    /// <param name="onFailure">Called after each failure.</param>
    internal static ResiliencePipeline Listening(TimeSpan pause, Action onFailure) => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<DbException>().Handle<InvalidOperationException>().Handle<OperationCanceledException>(),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Constant,
            Delay = pause,
            OnRetry = _ =>
            {
                onFailure();
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    private static ResiliencePipeline Reads(int retries, Func<int, TimeSpan> pause) => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(
                DatabaseFailure.Of(arguments.Outcome.Exception) is not null
                && (!arguments.Context.Properties.TryGetValue(IsRepeatable, out var isRepeatable) || isRepeatable())),
            MaxRetryAttempts = retries,
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(pause(arguments.AttemptNumber)),
        })
        .Build();
}
