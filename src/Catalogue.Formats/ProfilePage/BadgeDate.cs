namespace Catalogue.Formats.ProfilePage;

/// <summary>Finds the day that a badge means.</summary>
internal static class BadgeDate
{
    // Between 1896 and 1904 there was no leap year: eight years are the longest wait for a 29 February.
    private const int LongestWait = 8;

    /// <summary>The badge's day, or none when the calendar does not have it.</summary>
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
