using System.Text.Json;
using Catalogue.Data.Documents;
using Catalogue.Data.Imports;

namespace Catalogue.Data.Archives;

/// <summary>Reads the lines of an archive, and makes sure that it is whole.</summary>
internal static class ArchiveReader
{
    /// <exception cref="ImportException">A line is none of an archive, or the archive does not end as it should.</exception>
    public static IEnumerable<ArchiveRecord> Read(TextReader text)
    {
        var line = 0;
        while (text.ReadLine() is { } written)
        {
            line++;
            var record = Parse(written, line);
            if (line == 1 && record is not ArchivedCatalogue { Version: CatalogueArchive.Version })
                throw new ImportException($"line 1 is not that of an archive of version {CatalogueArchive.Version}, which this program reads");
            if (record is ArchiveEnd end)
            {
                Finish(text, end, line);
                yield break;
            }

            yield return record;
        }

        throw new ImportException($"the archive breaks off after line {line}: its last line is missing");
    }

    private static void Finish(TextReader text, ArchiveEnd end, int line)
    {
        if (end.Records != line - 1)
            throw new ImportException($"the archive has {line - 1} lines before its last one, which says that there are {end.Records}");
        if (text.Read() != -1)
            throw new ImportException($"the archive goes on after its last line, {line}");
    }

    private static ArchiveRecord Parse(string written, int line)
    {
        try
        {
            return JsonSerializer.Deserialize<ArchiveRecord>(written, WireJson.Options) ?? throw new JsonException("it is null");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new ImportException($"line {line} is none of an archive: {exception.Message}", exception);
        }
    }
}
