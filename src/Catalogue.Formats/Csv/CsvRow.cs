namespace Catalogue.Formats.Csv;

/// <summary>A row of a table, cut into cells.</summary>
/// <param name="Line">The 1-based line where it begins.</param>
/// <param name="Cells">Its cells, without quotes.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Why it could not be split into cells; then it has no cells. Otherwise null.</summary>
    public string? Fault { get; init; }

    /// <summary>True if the file ends in this row, without a line end.</summary>
    public bool IsLast { get; init; }
}
