namespace Catalogue.Formats.Csv;

/// <summary>A row of a table, cut into cells.</summary>
/// <param name="Line">The 1-based line where it begins.</param>
/// <param name="Cells">Its cells, without quotes.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Why it cannot be cut, if so; then it has no cells.</summary>
    public string? Fault { get; init; }

    /// <summary>The file ends in it, without an end of line.</summary>
    public bool IsLast { get; init; }
}
