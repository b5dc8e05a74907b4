namespace Catalogue.Data.Imports.Formats.Csv;

/// <summary>Reads tables with a header and one paper in each row.</summary>
internal static class CsvImport
{
    public static ImportFormat Format { get; } = new(
        "csv",
        "A table with a header (CSV): of the catalogue, of Scopus, Web of Science, Zotero, PubMed and others, or of one's own.",
        CsvTable.Recognises, Read);

    private static IEnumerable<ReadRecord> Read(ImportText text)
    {
        var lines = new CsvLines(text.Reader);
        if (CsvTable.Open(lines) is not { } rows || rows.Read() is not { } first)
            return [new RejectedRecord(1, null, null, "the file has no header")];
        if (first.Fault is not null)
            return [new RejectedRecord(first.Line, null, null, $"the header cannot be read: {first.Fault}")];

        var header = CsvHeader.Of(first);
        rows.Columns = header.Names.Count;
        return header.Fault is null ? Papers(rows, header) : [new RejectedRecord(header.Line, null, "title", header.Fault)];
    }

    private static IEnumerable<ReadRecord> Papers(CsvRows rows, CsvHeader header)
    {
        var isDoubtful = false;
        while (rows.Read() is { } row)
        {
            var fault = row.Fault ?? Misfit(row, header.Names.Count, isDoubtful);
            isDoubtful = fault is not null;
            yield return fault is not null ? new RejectedRecord(row.Line, null, null, fault)
                : header.IsOfCatalogue ? CatalogueRow.Read(row, header.Names)
                : CsvPaper.Read(row, header);
        }
    }

    /// <summary>
    /// Why the cells cannot be told to their columns. Cells that are missing at the end are empty ones, as Excel writes them; but not where
    /// the file was cut, nor after a broken row, of which this may be a part.
    /// </summary>
    private static string? Misfit(CsvRow row, int columns, bool isDoubtful)
    {
        var count = row.Cells.Count;
        return row.Cells.Skip(columns).Any(cell => cell.Length > 0)
            ? $"the row has {count} cells, and the header {columns}; a cell with a separator in it needs quotes"
            : count >= columns ? null
            : row.IsLast ? $"the file ends within this row, after {count} of {columns} cells"
            : isDoubtful ? $"after a row that is rejected, this one has {count} cells of {columns}: it may be a part of that one"
            : null;
    }
}
