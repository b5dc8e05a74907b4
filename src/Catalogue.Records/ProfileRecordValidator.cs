using System.Globalization;
using FluentValidation;

namespace Catalogue.Records;

/// <summary>The validation rules of profile records. Thread-safe.</summary>
public sealed class ProfileRecordValidator : AbstractValidator<ProfileRecord>
{
    private static readonly ProfileRecordValidator Rules = new();

    private ProfileRecordValidator()
    {
        ClassLevelCascadeMode = CascadeMode.Stop;
        RuleFor(profile => profile.Name).NotEmpty().OverridePropertyName("name").WithMessage("the profile has no name");
        RuleFor(profile => profile.Field).Custom((field, context) =>
        {
            if (field is not null && TextRules.FaultOfCategory(field) is { } reason)
                context.AddFailure("field", reason);
        });
        RuleFor(profile => profile.HIndex).GreaterThanOrEqualTo(0).OverridePropertyName("hIndex").WithMessage("must not be negative");
        RuleFor(profile => profile.Papers).GreaterThanOrEqualTo(0).OverridePropertyName("papers").WithMessage("must not be negative");
        RuleFor(profile => profile.Citations).GreaterThanOrEqualTo(0).OverridePropertyName("citations").WithMessage("must not be negative");
        RuleFor(profile => profile.NoveltyPercent).InclusiveBetween(0, RecordLimits.HighestPercentage).OverridePropertyName("noveltyPercent")
            .WithMessage(profile => string.Create(CultureInfo.InvariantCulture, $"must be from 0 to {RecordLimits.HighestPercentage}, not {profile.NoveltyPercent}"));
        RuleFor(profile => profile.AiScore).GreaterThanOrEqualTo(0).OverridePropertyName("aiScore").WithMessage("must not be negative");
        RuleFor(profile => profile).Custom((profile, context) =>
        {
            if (TextRules.FaultOf([("name", profile.Name), ("field", profile.Field)]) is var (field, reason))
                context.AddFailure(field, reason);
        });
    }

    /// <summary>The first rule that a profile breaks; null if it can be stored.</summary>
    public static RecordFault? Fault(ProfileRecord profile) => RecordFault.First(Rules.Validate(profile));
}
