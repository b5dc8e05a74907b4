using FluentValidation;

namespace Catalogue.Api.Responses;

/// <summary>The response cache.</summary>
public sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>Whether responses are cached.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The maximum size of the cache, in mebibytes.</summary>
    public int Mebibytes { get; set; } = 32;
}

public sealed class CacheOptionsValidator : AbstractValidator<CacheOptions>
{
    private const int Most = 65_536;

    public CacheOptionsValidator() => RuleFor(options => options.Mebibytes).InclusiveBetween(1, Most)
        .WithMessage(options => $"must be from 1 to {Most}, not {options.Mebibytes}");
}
