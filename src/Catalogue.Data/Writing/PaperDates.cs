using Catalogue.Data.Model;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>The date of a paper, and what is made from it for orders and filters.</summary>
internal static class PaperDates
{
    public static void Set(Paper paper, PublicationDate? date, bool isYearInferred)
    {
        paper.Published = date?.FirstDay;
        paper.PublishedPrecision = date?.Precision;
        paper.PublishedYearInferred = isYearInferred;
        paper.Year = date?.FirstDay.Year;
        paper.OldestFirst = date?.FirstDay.DayNumber ?? int.MaxValue;
        paper.NewestFirst = -date?.FirstDay.DayNumber ?? int.MaxValue;
    }
}
