using Catalogue.Data.Archives;
using Catalogue.Data.Imports.Opening;
using Catalogue.Data.Model;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Outcomes;
using ZstdSharp;

namespace Catalogue.Data.Imports;

/// <summary>Brings files in: a stream in, a report out.</summary>
public sealed class Importer(CatalogueWriter writer, ArchiveImport archives)
{
    /// <summary>Imports a file, all or nothing.</summary>
    /// <param name="stream">The file, perhaps packed; it is read once, to its end, and disposed of.</param>
    /// <param name="report">Is told what becomes of each record, in the file's order, before anything is kept.</param>
    /// <exception cref="ImportException">The file is of no known format, or cannot be unpacked, or is an archive that does not fit; nothing is stored.</exception>
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
            throw new ImportException($"{options.Source} cannot be unpacked: {exception.Message}", exception);
        }
    }

    private static ImportException Unknown(string source, string head) => new(string.IsNullOrWhiteSpace(head)
        ? $"{source} is empty"
        : $"{source} is of no known format; known are {string.Join(", ", KnownImportFormats.All.Select(format => format.Name))}: name one with --format");
}
