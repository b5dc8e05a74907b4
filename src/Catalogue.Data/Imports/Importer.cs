using Catalogue.Data.Archives;
using Catalogue.Data.Writing;
using Catalogue.Formats;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using ZstdSharp;

namespace Catalogue.Data.Imports;

/// <summary>Imports files.</summary>
public sealed class Importer(CatalogueWriter writer, ArchiveImport archives)
{
    /// <summary>Imports a file completely or not at all.</summary>
    /// <param name="stream">The file, optionally compressed. It is read once, to its end, and disposed of.</param>
    /// <param name="report">Called with the outcome of each record, in the order of the file, before anything is committed.</param>
    /// <exception cref="ImportException">The format cannot be detected, decompressing fails, or the file is an archive that cannot be imported. Nothing is stored.</exception>
    public async Task<WriteReport> ImportAsync(Stream stream, ImportOptions options, Action<RecordOutcome> report, CancellationToken cancellationToken)
    {
        using var file = Open(stream, options);
        if (options.Format is null && CatalogueArchive.Recognises(file.Head))
            return await archives.ImportAsync(file.Reader, options.IsDryRun, cancellationToken);

        var format = options.Format ?? KnownImportFormats.Detect(file.Head) ?? throw Unknown(options.Source, file.Head);
        var records = CheckedRecords.Of(format.Read(new ImportText(options.Source, options.Retrieved, file.Reader)));
        var reading = new SourceReading(SourceKind.File, options.Source, options.Retrieved, records) { IsDated = options.IsDated, IsWhole = false };
        return await writer.StoreAsync(reading, new WriteOptions(options.IsDryRun, options.KeepsGoing), report, cancellationToken);
    }

    private static ImportFile Open(Stream stream, ImportOptions options)
    {
        try
        {
            return ImportFile.Open(stream, options.Encoding);
        }
        catch (Exception exception) when (exception is InvalidDataException or ZstdException)
        {
            throw new ImportException($"cannot decompress {options.Source}: {exception.Message}", exception);
        }
    }

    private static ImportException Unknown(string source, string head) => new(string.IsNullOrWhiteSpace(head)
        ? $"{source} is empty"
        : $"cannot detect the format of {source}; use --format with one of: {string.Join(", ", KnownImportFormats.Names)}");
}
