namespace Catalogue.Records.Tests;

public sealed class ProfileRecordValidatorTests
{
    private static readonly ProfileRecord Profile = new() { Name = "Ada Lin" };

    [Fact]
    public void A_profile_needs_only_a_name()
    {
        Assert.Null(ProfileRecordValidator.Fault(Profile));
        Assert.Equal(new RecordFault("name", "the profile has no name"), ProfileRecordValidator.Fault(new ProfileRecord { Name = " " }));
    }

    [Fact]
    public void Figures_are_not_negative()
    {
        Assert.Null(ProfileRecordValidator.Fault(Profile with { HIndex = 0, Papers = 0, Citations = 0, NoveltyPercent = 0, AiScore = 0 }));
        Assert.Equal(new RecordFault("hIndex", "must not be negative"), ProfileRecordValidator.Fault(Profile with { HIndex = -1 }));
        Assert.Equal(new RecordFault("papers", "must not be negative"), ProfileRecordValidator.Fault(Profile with { Papers = -1 }));
        Assert.Equal(new RecordFault("citations", "must not be negative"), ProfileRecordValidator.Fault(Profile with { Citations = -1 }));
        Assert.Equal(new RecordFault("aiScore", "must not be negative"), ProfileRecordValidator.Fault(Profile with { AiScore = -1 }));
    }

    [Fact]
    public void A_percentage_is_from_0_to_100()
    {
        Assert.Null(ProfileRecordValidator.Fault(Profile with { NoveltyPercent = 100 }));
        Assert.Equal(new RecordFault("noveltyPercent", "must be from 0 to 100, not 101"), ProfileRecordValidator.Fault(Profile with { NoveltyPercent = 101 }));
        Assert.Equal(new RecordFault("noveltyPercent", "must be from 0 to 100, not -1"), ProfileRecordValidator.Fault(Profile with { NoveltyPercent = -1 }));
    }

    [Fact]
    public void The_field_is_a_category()
    {
        Assert.Null(ProfileRecordValidator.Fault(Profile with { Field = "CL" }));
        Assert.Equal(new RecordFault("field", "a category has no name"), ProfileRecordValidator.Fault(Profile with { Field = "" }));
        Assert.Equal("field", ProfileRecordValidator.Fault(Profile with { Field = "none" })?.Field);
        Assert.Equal("field", ProfileRecordValidator.Fault(Profile with { Field = "a\0" })?.Field);
        Assert.Equal("name", ProfileRecordValidator.Fault(Profile with { Name = "\uD800" })?.Field);
    }
}
