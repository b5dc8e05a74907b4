using Catalogue.Data.Columns;
using Catalogue.Data.Statistics;
using Catalogue.Records;
using Catalogue.Search;
using CsCheck;

namespace Catalogue.Data.Tests.Statistics;

/// <summary>Papers are counted by date in the order of dates, whether they are of one month or of a thousand years.</summary>
public sealed class DayCountTests
{
    private static readonly Gen<PublicationDate?> Date = Gen.Select(
        Gen.OneOf(Gen.Int[1, 3], Gen.Int[1, 9999], Gen.Int[1990, 2030]), Gen.Int[1, 12], Gen.Int[1, 3], Gen.Int[0, 3], (year, month, day, precision) => precision switch
        {
            0 => (PublicationDate?)null,
            1 => new PublicationDate(new DateOnly(year, 1, 1), DatePrecision.Year),
            2 => new PublicationDate(new DateOnly(year, month, 1), DatePrecision.Month),
            _ => new PublicationDate(new DateOnly(year, month, day), DatePrecision.Day),
        });

    [Fact]
    public void Dates_of_any_stretch_of_time_are_in_order() => Gen.OneOf(Date.Array[0, 40], Recent.Array[0, 40]).Sample(dates =>
    {
        var expected = dates.OfType<PublicationDate>().GroupBy(date => date)
            .OrderBy(group => group.Key.FirstDay).ThenBy(group => group.Key.Precision).Select(group => new DayCount(group.Key, group.Count()));

        var columns = Columns(dates);
        Assert.Equal(expected, DayCount.Of(columns, columns.All));
    });

    [Theory]
    [InlineData("2023-05", "1665-03-06")]
    [InlineData("2023-05-01", "1700", "2023-05", "1665-03-06", "1900")]
    public void Dates_of_several_centuries_are_in_order(params string[] dates)
    {
        var columns = Columns([.. dates.Select(date => PublicationDate.TryParse(date, out var parsed) ? parsed : (PublicationDate?)null)]);

        Assert.Equal(dates.Order(StringComparer.Ordinal), DayCount.Of(columns, columns.All).Select(day => day.Date.ToString()));
    }

    private static Gen<PublicationDate?> Recent => Date.Where(date => date is null or { FirstDay.Year: > 1990 and < 2030 });

    /// <param name="dates">Of the papers with the keys 1, 2, ….</param>
    private static PaperColumns Columns(PublicationDate?[] dates) => new()
    {
        Catalogue = Guid.Empty,
        Revision = 1,
        All = DocIdSet.OfKeys([.. Enumerable.Range(1, dates.Length)]),
        Days = [ColumnRecord.NoDay, .. dates.Select(date => date?.FirstDay.DayNumber ?? ColumnRecord.NoDay)],
        Precisions = SingleValuedColumn.Of([SingleValuedColumn.None, .. dates.Select(date => (short?)date?.Precision ?? SingleValuedColumn.None)]),
        Years = SingleValuedColumn.Of([]),
        Code = SingleValuedColumn.Of([]),
        Truncated = SingleValuedColumn.Of([]),
        Categories = new MultiValuedColumnBuilder().Build(),
        Affiliations = new MultiValuedColumnBuilder().Build(),
        Authors = new MultiValuedColumnBuilder().Build(),
        Researchers = new HashSet<int>(),
        Cache = new RevisionCache(),
    };
}
