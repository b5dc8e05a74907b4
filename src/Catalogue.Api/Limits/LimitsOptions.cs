using FluentValidation;

namespace Catalogue.Api.Limits;

/// <summary>Limits for the server and for each client, so that no client crowds out the others. 0 means: chosen for this machine.</summary>
public sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Open connections; 0: as many as the system's limit of open files allows.</summary>
    public int Connections { get; set; }

    /// <summary>Searches that run at once; 0: as many as there are processors.</summary>
    public int Searches { get; set; }

    /// <summary>Complete lists that are read at once, for formats other than JSON; 0: twice as many as there are processors.</summary>
    public int Exports { get; set; }

    /// <summary>Errors with suggestions from the catalogue that are computed at once; 0: half as many as there are processors.</summary>
    public int Suggestions { get; set; }

    /// <summary>Maximum number of waiting requests per client, for each of these three.</summary>
    public int Waiting { get; set; } = 64;

    /// <summary>How long a request waits for its turn, in milliseconds.</summary>
    public int WaitMilliseconds { get; set; } = 500;

    /// <summary>Maximum time to compute a response, in seconds, including its wait. Complete lists have <see cref="StreamMinutes"/> instead.</summary>
    public int RequestSeconds { get; set; } = 30;

    /// <summary>Maximum amount of the search index that one request may process, in kibibytes per 1,000 papers of the catalogue.</summary>
    public int SearchKibibytes { get; set; } = 160;

    /// <summary>Complete lists that are being sent at once.</summary>
    public int Streams { get; set; } = 64;

    /// <summary>Complete lists that are being sent to one client at once.</summary>
    public int StreamsPerClient { get; set; } = 16;

    /// <summary>How long sending a complete list may take, in minutes.</summary>
    public int StreamMinutes { get; set; } = 60;

    /// <summary>Total size of the temporary files that buffer complete lists for slow clients, in mebibytes.</summary>
    public int SpoolMebibytes { get; set; } = 1_024;

    /// <summary>How long a client may read nothing of a complete list when that space is used up, in seconds. Then the stream ends.</summary>
    public int StallSeconds { get; set; } = 10;
}

public sealed class LimitsOptionsValidator : AbstractValidator<LimitsOptions>
{
    public LimitsOptionsValidator()
    {
        Range(nameof(LimitsOptions.Connections), options => options.Connections, 0, 1_000_000);
        Range(nameof(LimitsOptions.Searches), options => options.Searches, 0, 1_000);
        Range(nameof(LimitsOptions.Exports), options => options.Exports, 0, 32);
        Range(nameof(LimitsOptions.Suggestions), options => options.Suggestions, 0, 1_000);
        Range(nameof(LimitsOptions.Waiting), options => options.Waiting, 0, 10_000);
        Range(nameof(LimitsOptions.WaitMilliseconds), options => options.WaitMilliseconds, 1, 60_000);
        Range(nameof(LimitsOptions.RequestSeconds), options => options.RequestSeconds, 1, 3_600);
        Range(nameof(LimitsOptions.SearchKibibytes), options => options.SearchKibibytes, 1, 1_000_000);
        Range(nameof(LimitsOptions.Streams), options => options.Streams, 1, 100_000);
        Range(nameof(LimitsOptions.StreamsPerClient), options => options.StreamsPerClient, 1, 100_000);
        Range(nameof(LimitsOptions.StreamMinutes), options => options.StreamMinutes, 1, 10_080);
        Range(nameof(LimitsOptions.SpoolMebibytes), options => options.SpoolMebibytes, 0, 1_048_576);
        Range(nameof(LimitsOptions.StallSeconds), options => options.StallSeconds, 1, 3_600);
    }

    private void Range(string name, Func<LimitsOptions, int> value, int least, int most) => RuleFor(options => value(options))
        .InclusiveBetween(least, most).OverridePropertyName(name)
        .WithMessage(options => FormattableString.Invariant($"must be from {least} to {most}, not {value(options)}"));
}
