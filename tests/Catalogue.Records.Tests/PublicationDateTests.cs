using CsCheck;

namespace Catalogue.Records.Tests;

public sealed class PublicationDateTests
{
    private static readonly Gen<PublicationDate> Dates = Gen.Select(
        Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber), Gen.Enum<DatePrecision>(), (day, precision) => precision switch
        {
            DatePrecision.Year => new PublicationDate(new DateOnly(day.Year, 1, 1), precision),
            DatePrecision.Month => new PublicationDate(new DateOnly(day.Year, day.Month, 1), precision),
            _ => new PublicationDate(day, precision),
        });

    [Fact]
    public void A_date_is_read_as_it_is_written() => Dates.Sample(date =>
    {
        Assert.True(PublicationDate.TryParse(date.ToString(), out var read));
        Assert.Equal(date, read);
        Assert.Equal(date, PublicationDate.Nearest(date.ToString()));
    });

    [Fact]
    public void A_date_is_every_day_from_its_first_to_its_last() => Dates.Sample(date =>
    {
        Assert.True(date.FirstDay <= date.LastDay);
        Assert.StartsWith(date.ToString(), PublicationDate.OfDay(date.FirstDay).ToString(), StringComparison.Ordinal);
        Assert.StartsWith(date.ToString(), PublicationDate.OfDay(date.LastDay).ToString(), StringComparison.Ordinal);
        if (date.LastDay < DateOnly.MaxValue)
            Assert.False(PublicationDate.OfDay(date.LastDay.AddDays(1)).ToString().StartsWith(date.ToString(), StringComparison.Ordinal));
        if (date.FirstDay > DateOnly.MinValue)
            Assert.False(PublicationDate.OfDay(date.FirstDay.AddDays(-1)).ToString().StartsWith(date.ToString(), StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("2023-3")]
    [InlineData("2023-13")]
    [InlineData("2023-02-30")]
    [InlineData("2023-03-30T00:00")]
    [InlineData(" 2023")]
    [InlineData("0000")]
    [InlineData("２０２３")]
    public void Other_spellings_are_no_dates(string text) => Assert.False(PublicationDate.TryParse(text, out _));

    [Theory]
    [InlineData("2023/2/30", "2023-02-28")]
    [InlineData("2024.02.30", "2024-02-29")]
    [InlineData("20230431", "2023-04-30")]
    [InlineData(" 2023-13 ", "2023-12")]
    [InlineData("2023-00", "2023-01")]
    [InlineData("2023-5-0", "2023-05-01")]
    [InlineData("0000", "0001")]
    [InlineData("2023-03", "2023-03")]
    [InlineData("spring 2023", null)]
    [InlineData("2023-03-30-1", null)]
    [InlineData("203", null)]
    [InlineData("", null)]
    public void A_misspelt_date_has_a_nearest_one(string text, string? nearest) => Assert.Equal(nearest, PublicationDate.Nearest(text)?.ToString());
}
