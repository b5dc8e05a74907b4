using System.Globalization;

namespace Catalogue.Records;

/// <summary>The limits of stored values. Validators, database constraints and file readers share them.</summary>
public static class RecordLimits
{
    /// <summary>
    /// The longest record of a file, in characters. Papers of large collaborations have thousands of authors with several affiliations each:
    /// up to about 10 million characters in the most verbose format.
    /// </summary>
    public const int LongestRecord = 16 * 1024 * 1024;

    /// <summary>The longest line of an archive, in characters: a paper with all of its records.</summary>
    public const int LongestArchiveLine = 16 * LongestRecord;

    /// <summary>
    /// The longest key of a record or value of an identifier, in bytes of UTF-8: below the maximum size of an index entry in PostgreSQL.
    /// </summary>
    internal const int LongestKey = 2_000;

    /// <summary>The longest id, category or identifier scheme, in characters.</summary>
    public const int LongestId = 100;

    /// <summary>The filter value that means papers without a value. Nothing else can have this name.</summary>
    public const string NoValue = "none";

    public const int FirstPosition = 1;

    public const int HighestPercentage = 100;

    /// <summary>Why a record that is longer than <paramref name="longest"/> characters is rejected.</summary>
    public static string TooLong(int longest) => string.Create(CultureInfo.InvariantCulture, $"the record is longer than {longest:N0} characters");
}
