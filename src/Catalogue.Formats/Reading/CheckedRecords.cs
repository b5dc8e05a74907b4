using Catalogue.Records;
using ZstdSharp;

namespace Catalogue.Formats.Reading;

/// <summary>Checks that are the same for every format: invalid bytes, missing fields, and files that are damaged or truncated.</summary>
public static class CheckedRecords
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

    private static ReadRecord Checked(ReadRecord read) => read is not ReadPaper { Paper: var paper } known ? read
        : StrayByte(paper) is { } stray ? new RejectedRecord(paper.Line, paper.RecordKey, stray.Field, $"the byte 0x{stray.Byte:X2} is invalid in the encoding of the file; set --encoding, for example to windows-1252")
        : paper.Title.Length == 0 ? new RejectedRecord(paper.Line, paper.RecordKey, "title", "the record has no title")
        : paper.RecordKey.Length == 0 ? new RejectedRecord(paper.Line, null, null, "the record has no key")
        : paper.Authors.Any(author => author.Name.Length == 0) ? new RejectedRecord(paper.Line, paper.RecordKey, "authors", "an author has no name")
        : known;

    private static (string Field, byte Byte)? StrayByte(PaperRecord paper)
    {
        foreach (var (field, text) in RecordTexts.Of(paper))
        {
            if (text is not null && StrayBytes.First(text) is { } stray)
                return (field, stray);
        }

        return null;
    }
}
