using Catalogue.Data.Archives;
using Catalogue.Data.Storage;
using Catalogue.Data.Writing;
using Catalogue.Formats;
using Catalogue.Formats.Reading;
using Catalogue.Records;
using ZstdSharp;

namespace Catalogue.Data.Imports;

/// <summary>Opens a file, detects its format and passes its records to the <see cref="CatalogueWriter"/>; archives go to <see cref="ArchiveImport"/>.</summary>
public sealed class Importer(CatalogueWriter writer, ArchiveImport archives)
{
    /// <summary>Imports a file completely or not at all.</summary>
    /// <param name="stream">The file, optionally compressed. It is read once, to its end, and disposed of.</param>
    /// <param name="report">Called with the outcome of each record, in the order of the file, before anything is committed.</param>
    /// <exception cref="ImportException">The file cannot be read, the format cannot be detected, decompressing fails, or the file is an archive that cannot be imported. Nothing is stored.</exception>
    public async Task<WriteReport> ImportAsync(Stream stream, ImportOptions options, Action<RecordOutcome> report, CancellationToken cancellationToken)
    {
        using var file = Open(stream, options);
        if (options.Format is null && CatalogueArchive.Recognises(file.Head))
            return await RestoreAsync(file.Reader, options, cancellationToken);

        var format = options.Format ?? KnownImportFormats.Detect(file.Head) ?? throw Unknown(options.Source, file.Head);
        var records = SanitizedRecords.Of(format.Read(new ImportText(options.Source, options.Retrieved, file.Reader)));
        var reading = new SourceReading(SourceKind.File, options.Source, options.Retrieved, records) { IsDated = options.IsDated, IsWhole = false };
        return await writer.StoreAsync(reading, new WriteOptions(options.IsDryRun, options.KeepsGoing) { Within = options.Within }, report, cancellationToken);
    }

    private async Task<WriteReport> RestoreAsync(TextReader archive, ImportOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await archives.ImportAsync(archive, options.IsDryRun, cancellationToken, options.Within);
        }
        catch (Exception exception) when (DatabaseFailure.ConstraintOf(exception) is { } refusal)
        {
            throw new ImportException($"{options.Source} is not a valid archive: the database does not accept one of its records: {refusal.Message.TrimEnd('.')}", exception);
        }
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
        catch (IOException exception)
        {
            throw new ImportException($"cannot read {options.Source}: {exception.Message}", exception);
        }
    }

    private static ImportException Unknown(string source, string head) => new(string.IsNullOrWhiteSpace(head)
        ? $"{source} is empty"
        : $"cannot detect the format of {source}; use --format with one of: {string.Join(", ", KnownImportFormats.Names)}");
}
