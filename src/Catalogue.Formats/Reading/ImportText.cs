using Catalogue.Records;

namespace Catalogue.Formats.Reading;

/// <summary>The text of a file to import.</summary>
/// <param name="Name">The name of the source.</param>
/// <param name="Retrieved">The date on which the file was retrieved. Dates without a year are completed from it.</param>
/// <param name="Reader">
/// The text, decompressed and decoded. A byte that is invalid in the encoding becomes two noncharacters (see <see cref="InvalidByteFallback"/>);
/// readers can ignore this, because <see cref="SanitizedRecords"/> rejects such records.
/// </param>
public sealed record ImportText(string Name, DateOnly Retrieved, TextReader Reader)
{
    /// <summary>Maximum length of a record, in characters. A longer one is rejected, and never held in memory completely.</summary>
    public int LongestRecord { get; init; } = RecordLimits.LongestRecord;
}
