namespace Catalogue.Formats.ProfilePage;

/// <summary>Finds the date of a badge. Without a year, it is the last such day up to the date of retrieval.</summary>
internal static class BadgeDate
{
    // There was no leap year between 1896 and 1904, so a 29 February is at most eight years away.
    private const int LongestWait = 8;

    /// <summary>The date of the badge; null if it does not exist in the calendar.</summary>
    public static DateOnly? Find(Badge badge, DateOnly retrieved)
    {
        if (badge.Year is { } year)
        {
            return Day(year, badge);
        }

        for (var candidate = retrieved.Year; candidate >= retrieved.Year - LongestWait; candidate--)
        {
            if (Day(candidate, badge) is { } day && day <= retrieved)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? Day(int year, Badge badge) =>
        year is >= 1 and <= 9999 && badge.Day >= 1 && badge.Day <= DateTime.DaysInMonth(year, badge.Month)
            ? new DateOnly(year, badge.Month, badge.Day)
            : null;
}
