using FluentValidation;

namespace Catalogue.Api.Limits;

/// <summary>How much clients may ask of the server, so that no client takes it from the others. 0 means: what suits this machine.</summary>
public sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Open connections; 0: as many as the system's limit of open files allows.</summary>
    public int Connections { get; set; }

    /// <summary>Searches that run at once; 0: as many as there are processors.</summary>
    public int Searches { get; set; }

    /// <summary>Complete lists that are read at once, for formats other than JSON; 0: twice as many as there are processors.</summary>
    public int Exports { get; set; }

    /// <summary>Errors with suggestions from the catalogue that are made at once; 0: half as many as there are processors.</summary>
    public int Suggestions { get; set; }

    /// <summary>Requests of one client that wait for their turn, for each of these three.</summary>
    public int Waiting { get; set; } = 64;

    /// <summary>How long a request waits for its turn, in milliseconds.</summary>
    public int WaitMilliseconds { get; set; } = 500;

    /// <summary>How long one response may take to compute, in seconds, with its wait. Complete lists have <see cref="StreamMinutes"/> instead.</summary>
    public int RequestSeconds { get; set; } = 30;

    /// <summary>How much of the search index one request may process, in kibibytes for every 1,000 papers of the catalogue.</summary>
    public int SearchKibibytes { get; set; } = 160;

    /// <summary>Complete lists that are being sent at once.</summary>
    public int Streams { get; set; } = 64;

    /// <summary>Complete lists that are being sent to one client at once.</summary>
    public int StreamsPerClient { get; set; } = 16;

    /// <summary>How long sending a complete list may take, in minutes.</summary>
    public int StreamMinutes { get; set; } = 60;

    /// <summary>How much of complete lists may wait in temporary files for slow clients, together, in mebibytes.</summary>
    public int SpoolMebibytes { get; set; } = 1_024;

    /// <summary>How long a client may take nothing of a complete list when that is used up, in seconds; then the stream ends.</summary>
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
