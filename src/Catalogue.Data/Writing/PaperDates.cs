using Catalogue.Data.Model;
using Catalogue.Records;

namespace Catalogue.Data.Writing;

/// <summary>Sets the date of a paper, and the columns for sorting and filtering that are derived from it.</summary>
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
