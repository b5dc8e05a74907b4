using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Csv;

/// <summary>Reads a row of a table from another program.</summary>
internal static partial class CsvPaper
{
    public static ReadRecord Read(CsvRow row, CsvHeader header)
    {
        var cells = new CsvCells(row, header);
        var key = cells.Best(CsvField.Key)?.Value;
        if (cells.Best(CsvField.Title) is not { } title)
            return new RejectedRecord(row.Line, key, "title", "the row has no title");

        var builder = cells.Builder;
        (builder.Key, builder.Title, builder.Abstract) = (key, Spaces.Single(title.Value), cells.Best(CsvField.Abstract)?.Value.ReplaceLineEndings("\n"));
        builder.Published = Published(cells);
        var authors = Authors(cells, header.Spelling);
        foreach (var name in authors.Names)
            builder.Author(name);
        builder.AuthorsTruncated = authors.IsTruncated;
        builder.Affiliate(Affiliations(cells));
        builder.Categorise(Categories(cells));
        if (cells.Best(CsvField.CodeAddress) is { } code)
            builder.Code(code.Name, code.Value);
        Name(cells, key);
        return builder.Finish();
    }

    private static AuthorList Authors(CsvCells cells, AuthorSpelling spelling)
    {
        if (cells.Best(CsvField.Authors) is not { } cell)
            return new AuthorList([], IsTruncated: false);

        var authors = AuthorList.Read(cell.Value, cell.Column.Rank == 0 ? AuthorSpelling.Semicolons : spelling);
        if (authors.Doubt is { } doubt)
            cells.Builder.Keep(cell.Name, cell.Value, doubt);
        return authors;
    }

    private static PublicationDate? Published(CsvCells cells)
    {
        var (date, year) = (cells.Best(CsvField.Date), cells.Best(CsvField.Year));
        var read = DateText.Read(date?.Value, year?.Value);
        if (read.DateFault is { } fault)
            cells.Builder.Keep(date!.Value.Name, date.Value.Value, fault);
        if (read.YearFault is { } yearFault)
            cells.Builder.Keep(year!.Value.Name, year.Value.Value, yearFault);
        return read.Published;
    }

    private static IReadOnlyList<string> Affiliations(CsvCells cells) => cells.Best(CsvField.Affiliations) is { } cell
        ? [.. Parts().Split(cell.Value).Select(Spaces.Single).Where(part => part.Length > 0).Distinct(StringComparer.Ordinal)]
        : [];

    private static IReadOnlyList<string> Categories(CsvCells cells)
    {
        if (cells.Best(CsvField.Categories) is not { } cell)
            return [];

        var codes = cell.Value.Split([' ', ',', ';', '|', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (codes.All(ArxivCode().IsMatch))
            return [.. codes.Distinct(StringComparer.Ordinal)];

        cells.Builder.Keep(cell.Name, cell.Value, "contains something other than arXiv categories");
        return [];
    }

    private static void Name(CsvCells cells, string? key)
    {
        foreach (var cell in cells.All(CsvField.Identifier))
            cells.Builder.Identify(cell.Name, cell.Value, text => IdentifierText.Of(cell.Column.Scheme!, text), $"a valid {cell.Column.Scheme} identifier");
        cells.Builder.TryIdentify(key ?? "", IdentifierText.OfAddress);
        foreach (var cell in cells.All(CsvField.Address))
        {
            foreach (var address in Parts().Split(cell.Value).Select(part => part.Trim()).Where(part => part.Length > 0))
                cells.Builder.Address(cell.Name, address);
        }
    }

    /// <summary>A semicolon separates only before white space or at the end: it may also be part of a URL.</summary>
    [GeneratedRegex(@";\s|;$|[|\r\n]|(?<=[^;\s])\s(?=https?://)")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:[a-z-]{2,12}\.[A-Za-z-]{2,20}|(?:astro|cond|gr|hep|math|nucl|quant)-[a-z]{2,4})$")]
    private static partial Regex ArxivCode();
}
