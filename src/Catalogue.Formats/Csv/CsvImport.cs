using Catalogue.Formats.Reading;

namespace Catalogue.Formats.Csv;

/// <summary>Reads tables with a header and one paper in each row.</summary>
internal static class CsvImport
{
    public static ImportFormat Format { get; } = new(
        "csv",
        "A table with a header row (CSV): your own, or an export of Scopus, Web of Science, Zotero, PubMed, this catalogue and others.",
        CsvTable.Recognises, Read);

    private static IEnumerable<ReadRecord> Read(ImportText text)
    {
        if (CsvTable.Open(text) is not { } rows || rows.Read() is not { } first)
            return [new RejectedRecord(1, null, null, "the file has no header")];
        if (first.Fault is not null)
            return [new RejectedRecord(first.Line, null, null, $"invalid header: {first.Fault}")];

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
    /// Why cells cannot be assigned to columns. Missing cells at the end count as empty, as Excel writes them, except in the last row of a
    /// truncated file, and after a broken row, of which this row may be a part.
    /// </summary>
    private static string? Misfit(CsvRow row, int columns, bool isDoubtful)
    {
        var count = row.Cells.Count;
        return row.Cells.Skip(columns).Any(cell => cell.Length > 0)
            ? $"the row has {count} cells but the header has {columns}; cells that contain a separator must be quoted"
            : count >= columns ? null
            : row.IsLast ? $"the file ends inside this row, after {count} of {columns} cells"
            : isDoubtful ? $"the row has only {count} of {columns} cells and follows a rejected row; it may be a part of that one"
            : null;
    }
}
