using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Records;

namespace Catalogue.Formats.Ris;

/// <summary>Reads RIS in the dialects that programs write.</summary>
internal static partial class RisImport
{
    public static ImportFormat Format { get; } = new("ris", "RIS, as reference managers and publishers write it.", Recognises, Read);

    /// <summary>True if there is a line with a type, or if the text starts with two tagged lines: types can be missing or come later.</summary>
    private static bool Recognises(string head)
    {
        string[] lines = [.. head.Split(['\r', '\n']).Where(line => !string.IsNullOrWhiteSpace(line))];
        return lines.Any(line => Type().IsMatch(line)) || (lines.Length > 1 && lines.Take(2).All(RisTags.IsPlain));
    }

    private static IEnumerable<ReadRecord> Read(ImportText text)
    {
        RisRecord? before = null;
        foreach (var record in RisRecords.Read(text))
        {
            if (before is not null)
                yield return Paper(before, text, isLast: false);
            before = record;
        }

        yield return before is null
            ? new RejectedRecord(1, null, null, "no RIS record found: no line starts with a tag such as 'TY  - '")
            : Paper(before, text, isLast: true);
    }

    private static ReadRecord Paper(RisRecord record, ImportText text, bool isLast) => record.IsTooLong
        ? new RejectedRecord(record.Line, null, null, RecordLimits.TooLong(text.LongestRecord))
        : RisPaper.Read(record, isLast);

    [GeneratedRegex(@"^\s{0,8}TY(?:[ \t]{2,8}-|[ \t]?-[ \t]{0,8}[A-Z ]{2,20}$)", RegexOptions.IgnoreCase)]
    private static partial Regex Type();
}
