using Catalogue.Records;
using ZstdSharp;

namespace Catalogue.Formats.Reading;

/// <summary>Rejects records with bytes that are invalid in the encoding of the file, and reports a file that is damaged or truncated.</summary>
public static class SanitizedRecords
{
    public static IEnumerable<ReadRecord> Of(IEnumerable<ReadRecord> records)
    {
        using var reader = records.GetEnumerator();
        var line = 0;
        while (true)
        {
            var next = Next(reader, line);
            if (next is null)
                yield break;

            yield return Checked(next);
            if (next is RejectedRecord { Key: null, Field: BrokenFile })
                yield break;
            line = next.Line;
        }
    }

    private const string BrokenFile = "file";

    private static ReadRecord? Next(IEnumerator<ReadRecord> reader, int line)
    {
        try
        {
            return reader.MoveNext() ? reader.Current : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ZstdException)
        {
            return new RejectedRecord(line, null, BrokenFile, $"the file is damaged or truncated after the record in this line: {exception.Message}");
        }
    }

    private static ReadRecord Checked(ReadRecord read) => read is ReadPaper { Paper: var paper } && StrayByte(paper) is { } stray
        ? new RejectedRecord(paper.Line, paper.RecordKey, stray.Field, $"the byte 0x{stray.Byte:X2} is invalid in the encoding of the file; set --encoding, for example to windows-1252")
        : read;

    private static (string Field, byte Byte)? StrayByte(PaperRecord paper)
    {
        foreach (var (field, text) in RecordTexts.Of(paper))
        {
            if (text is not null && InvalidByteFallback.First(text) is { } stray)
                return (field, stray);
        }

        return null;
    }
}
