using FluentValidation;

namespace Catalogue.Api.Answers;

/// <summary>Whether and how much answers are remembered.</summary>
public sealed class CacheOptions
{
    public const string Section = "Cache";

    public bool Enabled { get; set; } = true;

    /// <summary>The most memory that remembered answers take together, in mebibytes.</summary>
    public int Mebibytes { get; set; } = 32;
}

public sealed class CacheOptionsValidator : AbstractValidator<CacheOptions>
{
    private const int Most = 65_536;

    public CacheOptionsValidator() => RuleFor(options => options.Mebibytes).InclusiveBetween(1, Most)
        .WithMessage(options => $"is {options.Mebibytes}; allowed: 1 to {Most}");
}
