using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Ris;

/// <summary>Cuts a text into records, from <c>TY</c> to <c>ER</c>. Either may be missing.</summary>
internal static class RisRecords
{
    public static IEnumerable<RisRecord> Read(ImportText text)
    {
        var reader = new BoundedReader(text.Reader, text.LongestRecord);
        RisRecord? record = null;
        var isApart = false;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                isApart = true;
                continue;
            }

            if (RisTags.Read(line.TrimStart('\uFEFF'), record?.Style) is not var (written, value, style))
            {
                record?.Continue(line, isApart, reader.IsCut);
            }
            else if (new RisField(written, value) is { Tag: not "ER" } field)
            {
                if (record is not null && record.IsBefore(field.Tag, isApart))
                {
                    yield return record;
                    record = null;
                }

                record ??= new RisRecord(number, style, text.LongestRecord);
                record.Add(field, reader.IsCut);
            }
            else if (record is not null)
            {
                record.IsEnded = true;
                yield return record;
                record = null;
            }

            isApart = false;
        }

        if (record is not null)
            yield return record;
    }
}
