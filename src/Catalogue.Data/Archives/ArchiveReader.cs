using System.Globalization;
using System.Text.Json;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using Catalogue.Text;

namespace Catalogue.Data.Archives;

/// <summary>Parses the lines of an archive, and checks that it is complete.</summary>
internal static class ArchiveReader
{
    /// <exception cref="ImportException">A line is invalid, or the archive is incomplete.</exception>
    public static IEnumerable<ArchiveRecord> Read(TextReader text)
    {
        var line = 0;
        var lines = new BoundedReader(text, RecordLimits.LongestArchiveLine);
        while (lines.ReadLine() is { } written)
        {
            line++;
            if (lines.IsCut)
                throw new ImportException(string.Create(CultureInfo.InvariantCulture, $"line {line} of the archive is longer than {RecordLimits.LongestArchiveLine:N0} characters"));
            var record = Parse(written, line);
            if (line == 1 && record is not ArchivedCatalogue { Version: CatalogueArchive.Version })
                throw new ImportException($"line 1 is not the header of an archive of version {CatalogueArchive.Version}, the version that this program reads");
            if (record is ArchiveEnd end)
            {
                Finish(lines, end, line);
                yield break;
            }

            yield return record;
        }

        throw new ImportException($"the archive is truncated after line {line}: its last line is missing");
    }

    private static void Finish(BoundedReader text, ArchiveEnd end, int line)
    {
        if (end.Records != line - 1)
            throw new ImportException($"the archive is incomplete: it has {line - 1} of {end.Records} records");
        if (text.Read() != -1)
            throw new ImportException($"unexpected content after the last line of the archive (line {line})");
    }

    private static ArchiveRecord Parse(string written, int line)
    {
        try
        {
            return JsonSerializer.Deserialize<ArchiveRecord>(written, WireJson.Options) ?? throw new JsonException("the line is null");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new ImportException($"line {line} is not a valid line of an archive: {(exception is JsonException json ? JsonFault.Of(json) : exception.Message)}", exception);
        }
    }
}
