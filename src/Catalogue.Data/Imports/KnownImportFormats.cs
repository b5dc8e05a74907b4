using Catalogue.Data.Imports.Formats;
using Catalogue.Data.Imports.Formats.Anthology;
using Catalogue.Data.Imports.Formats.Arxiv;
using Catalogue.Data.Imports.Formats.BibTex;
using Catalogue.Data.Imports.Formats.Crossref;
using Catalogue.Data.Imports.Formats.Csl;
using Catalogue.Data.Imports.Formats.Csv;
using Catalogue.Data.Imports.Formats.JsonLines;
using Catalogue.Data.Imports.Formats.OpenAlex;
using Catalogue.Data.Imports.Formats.Ris;

namespace Catalogue.Data.Imports;

/// <summary>The formats that can be imported, in the order in which they are tried on a file.</summary>
public static class KnownImportFormats
{
    public static IReadOnlyList<ImportFormat> All { get; } =
    [
        ArxivAtomImport.Format,
        ArxivOaiImport.Format,
        ArxivSnapshotImport.Format,
        OpenAlexImport.Format,
        AnthologyImport.Format,
        JsonLinesImport.Format,
        CrossrefImport.Format,
        CslImport.Format,
        CsvImport.Format,
        BibTexImport.Format,
        RisImport.Format,
        ProfilePageImport.Format,
    ];

    /// <summary>The names of the formats, as <c>--format</c> takes them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name).Order(StringComparer.Ordinal)];

    /// <summary>The first format that recognises the beginning of a file.</summary>
    public static ImportFormat? Detect(string head) => All.FirstOrDefault(format => format.Recognises(head));
}
