using System.Text.RegularExpressions;
using Catalogue.Formats.Reading;
using Catalogue.Formats.Text;
using Catalogue.Records;

namespace Catalogue.Formats.Csv;

/// <summary>Reads a row of a table from another program.</summary>
internal static partial class CsvPaper
{
    private const string NoAddress = "is not a URL";

    public static ReadRecord Read(CsvRow row, CsvHeader header)
    {
        var cells = new CsvCells(row, header);
        var key = cells.Best(CsvField.Key)?.Value;
        if (cells.Best(CsvField.Title) is not { } title)
            return new RejectedRecord(row.Line, key, "title", "the row has no title");

        var authors = Authors(cells, header.Spelling);
        var (identifiers, links) = Names(cells, key);
        var paper = new PaperRecord
        {
            RecordKey = key ?? "",
            Line = row.Line,
            Title = Spaces.Single(title.Value),
            Abstract = cells.Best(CsvField.Abstract)?.Value.ReplaceLineEndings("\n"),
            Published = Published(cells),
            Authors = [.. authors.Names.Select((name, at) => new AuthorRecord(name, at + 1))],
            AuthorsTruncated = authors.IsTruncated,
            Affiliations = Affiliations(cells),
            Categories = Categories(cells),
            CodeUrl = CodeUrl(cells),
            Links = links,
            Identifiers = identifiers,
        };
        return cells.Left.With(key is null ? paper with { RecordKey = RecordKeys.Of(paper) } : paper);
    }

    private static AuthorList Authors(CsvCells cells, AuthorSpelling spelling)
    {
        if (cells.Best(CsvField.Authors) is not { } cell)
            return new AuthorList([], IsTruncated: false);

        var authors = AuthorList.Read(cell.Value, cell.Column.Rank == 0 ? AuthorSpelling.Semicolons : spelling);
        if (authors.Doubt is { } doubt)
            cells.Left.Keep(cell.Name, cell.Value, doubt);
        return authors;
    }

    private static PublicationDate? Published(CsvCells cells)
    {
        var (date, year) = (cells.Best(CsvField.Date), cells.Best(CsvField.Year));
        var read = DateText.Read(date?.Value, year?.Value);
        if (read.DateFault is { } fault)
            cells.Left.Keep(date!.Value.Name, date.Value.Value, fault);
        if (read.YearFault is { } yearFault)
            cells.Left.Keep(year!.Value.Name, year.Value.Value, yearFault);
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

        cells.Left.Keep(cell.Name, cell.Value, "contains something other than arXiv categories");
        return [];
    }

    private static string? CodeUrl(CsvCells cells)
    {
        if (cells.Best(CsvField.CodeAddress) is not { } cell)
            return null;
        if (WebAddress.Is(cell.Value))
            return cell.Value;

        cells.Left.Keep(cell.Name, cell.Value, NoAddress);
        return null;
    }

    private static (IReadOnlyList<IdentifierRecord> Identifiers, IReadOnlyList<string> Links) Names(CsvCells cells, string? key)
    {
        List<IdentifierRecord?> identifiers = [];
        foreach (var cell in cells.All(CsvField.Identifier))
        {
            identifiers.Add(IdentifierText.Of(cell.Column.Scheme!, cell.Value));
            if (identifiers[^1] is null)
                cells.Left.Keep(cell.Name, cell.Value, $"is not a valid {cell.Column.Scheme} identifier");
        }

        identifiers.Add(IdentifierText.OfAddress(key ?? ""));
        List<string> links = [];
        foreach (var cell in cells.All(CsvField.Address))
        {
            foreach (var address in Parts().Split(cell.Value).Select(part => part.Trim()).Where(part => part.Length > 0))
            {
                if (IdentifierText.OfAddress(address) is { } identifier)
                    identifiers.Add(identifier);
                else if (WebAddress.Is(address))
                    links.Add(address);
                else
                    cells.Left.Keep(cell.Name, address, NoAddress);
            }
        }

        return ([.. identifiers.OfType<IdentifierRecord>().Distinct()], [.. links.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>A semicolon separates only before white space or at the end: it may also be part of a URL.</summary>
    [GeneratedRegex(@";\s|;$|[|\r\n]|(?<=[^;\s])\s(?=https?://)")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:[a-z-]{2,12}\.[A-Za-z-]{2,20}|(?:astro|cond|gr|hep|math|nucl|quant)-[a-z]{2,4})$")]
    private static partial Regex ArxivCode();
}
